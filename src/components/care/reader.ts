import { markSentences, type Sentence } from './mark-sentences.ts';

const RATES: Record<string, number> = { slow: 0.7, normal: 0.95, fast: 1.25 };
const VOICE_PATIENCE_MS = 2000;

/** A Chinese voice that lives on the device: what is read must not travel to somebody's server. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis
    .getVoices()
    .filter(
      ({ localService, lang }) => localService && /^(zh|cmn)\b/i.test(lang.replace('_', '-')),
    );
  return voices.find(({ lang }) => /CN|Hans/i.test(lang)) ?? voices[0];
}

/** Browsers list their voices late, some only after an event; waits two seconds and then takes it that there is none. */
function waitForVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const look = () => {
      const voice = chineseVoice();
      if (voice) resolve(voice);
    };
    look();
    speechSynthesis.addEventListener?.('voiceschanged', look);
    setTimeout(() => resolve(chineseVoice()), VOICE_PATIENCE_MS);
  });
}

function part<Found extends HTMLElement>(name: string): Found {
  const found = document.querySelector<Found>(`[data-reader${name}]`);
  if (!found) throw new Error(`page lacks [data-reader${name}]`);
  return found;
}

/** Start, pause and stop, speed, and the sentence being read. A pause is a stop that remembers its sentence: on Android the pause of the browser never ends. */
function wireReader(voice: SpeechSynthesisVoice): void {
  const start = part<HTMLButtonElement>('-start');
  const pause = part<HTMLButtonElement>('-pause');
  const stop = part<HTMLButtonElement>('-stop');
  const speeds = part('-speeds');
  const hotlines = (part('').dataset.hotlines ?? '').split(' ');
  let sentences: Sentence[] | undefined;
  let current = 0;
  let rate = RATES.normal ?? 1;
  let turn = 0;

  const show = (text: string) => {
    part('-status').textContent = text;
  };
  const light = (on: boolean) => {
    for (const piece of sentences?.[current]?.pieces ?? []) piece.classList.toggle('saying', on);
  };
  const buttons = (state: 'silent' | 'reading' | 'paused') => {
    start.hidden = state === 'reading';
    start.textContent = state === 'paused' ? '接着读' : '读给我听';
    pause.hidden = state !== 'reading';
    stop.hidden = state === 'silent';
    speeds.hidden = state === 'silent';
  };
  const silence = () => {
    turn += 1;
    speechSynthesis.cancel();
  };

  function say(): void {
    const sentence = sentences?.[current];
    if (!sentence) {
      finish('读完了');
      return;
    }
    const mine = ++turn;
    const utterance = new SpeechSynthesisUtterance(sentence.speech);
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    utterance.onend = () => {
      if (mine !== turn) return;
      light(false);
      current += 1;
      say();
    };
    utterance.onerror = () => {
      if (mine === turn) finish('读不出来了，请再按一次“读给我听”');
    };
    light(true);
    sentence.pieces[0]?.scrollIntoView({ block: 'center' });
    speechSynthesis.speak(utterance);
  }

  function finish(text: string): void {
    silence();
    light(false);
    current = 0;
    buttons('silent');
    show(text);
    start.focus();
  }

  start.addEventListener('click', () => {
    sentences ??= markSentences(document.querySelector('main') ?? document.body, hotlines);
    silence();
    buttons('reading');
    pause.focus();
    show('正在读');
    say();
  });
  pause.addEventListener('click', () => {
    silence();
    buttons('paused');
    start.focus();
    show('停在这一句');
  });
  stop.addEventListener('click', () => finish('不读了'));
  speeds.addEventListener('click', ({ target }) => {
    const chosen = (target as HTMLElement).dataset.speed;
    if (!chosen) return;
    rate = RATES[chosen] ?? rate;
    for (const button of speeds.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.dataset.speed === chosen));
    if (start.hidden) {
      silence();
      say();
    }
  });
  addEventListener('pagehide', silence);
  part('').hidden = false;
}

void waitForVoice().then((voice) => {
  if (voice) wireReader(voice);
  else part('-none').hidden = false;
});
