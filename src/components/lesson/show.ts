/** The projector view: one slide at a time, a clock per step. Without this script the page is one long page of slides. */
const SECOND = 1000;
const MINUTE = 60;

/** A step's clock: seconds spent on it, and whether it runs while the step is shown. */
interface Clock {
  spent: number;
  running: boolean;
}

const all = [...document.querySelectorAll<HTMLElement>('.slide')];
const find = <Kind extends HTMLElement>(mark: string) =>
  document.querySelector<Kind>(`[data-${mark}]`) as Kind;
const clock = find('clock');
const cut = document.querySelector<HTMLElement>('[data-cut]');

let short = false;
let slides = all;
let place = 0;

const shown = () => slides[place] as HTMLElement;

/** A browser that keeps nothing, or that forbids to, starts every clock anew. */
function readClocks(): Record<string, Clock> {
  try {
    return JSON.parse(sessionStorage.getItem(location.pathname) ?? '{}') as Record<string, Clock>;
  } catch {
    return {};
  }
}

const clocks = readClocks();

function keepClocks(): void {
  try {
    sessionStorage.setItem(location.pathname, JSON.stringify(clocks));
  } catch {}
}

/** The clock of the step on the screen, which the short version counts apart; the cover has none. */
function current(): Clock | undefined {
  const { step } = shown().dataset;
  if (!step) return undefined;
  const name = `${short ? 15 : 0} ${step}`;
  clocks[name] = clocks[name] ?? { spent: 0, running: true };
  return clocks[name];
}

const minutesOf = (slide: HTMLElement) =>
  Number((short ? slide.dataset.short : slide.dataset.minutes) ?? 0);

function drawClock(): void {
  const own = current();
  const left = own ? minutesOf(shown()) * MINUTE - own.spent : 0;
  const size = Math.abs(left);
  const text = `${Math.floor(size / MINUTE)}:${String(size % MINUTE).padStart(2, '0')}`;
  clock.textContent = own ? `${left < 0 ? '超 ' : ''}${text}${own.running ? '' : ' 停'}` : '—';
  find('timer').classList.toggle('late', left < 0);
}

function writeAddress(): void {
  history.replaceState(null, '', `${location.pathname}${short ? '?minutes=15' : ''}#${shown().id}`);
}

/** Shows slide `to`; a step's clock starts when it is first shown and goes on when it is shown again. */
function go(to: number): void {
  place = Math.max(0, Math.min(slides.length - 1, to));
  for (const slide of all) slide.hidden = slide !== shown();
  find('place').textContent = `${place + 1} / ${slides.length}`;
  writeAddress();
  shown().focus({ preventScroll: true });
  drawClock();
}

/** The slide the address names, else the cover. */
const goToAddress = () => go(slides.findIndex(({ id }) => `#${id}` === location.hash));

/** All slides, or those of the 15-minute version with the minutes it gives them. */
function choose(wanted: boolean): void {
  short = wanted && cut !== null;
  slides = all.filter(
    (slide) => !short || !slide.dataset.step || slide.dataset.short !== undefined,
  );
  for (const slide of all) {
    slide.classList.toggle('left-out', !slides.includes(slide));
    const label = slide.querySelector<HTMLElement>('[data-label]');
    if (!label) continue;
    label.dataset.whole = label.dataset.whole ?? label.textContent ?? '';
    label.textContent = short
      ? slide.dataset.step
        ? `${minutesOf(slide)} 分钟`
        : '15 分钟版'
      : label.dataset.whole;
  }
  for (const how of document.querySelectorAll<HTMLElement>('[data-how]')) how.hidden = !short;
  cut?.setAttribute('aria-pressed', String(short));
}

/** Changes the version and stays on the slide, or on the last one before it that is not left out. */
function toggleShort(): void {
  const here = all.indexOf(shown());
  choose(!short);
  go(slides.filter((slide) => all.indexOf(slide) <= here).length - 1);
}

function toggleClock(): void {
  const own = current();
  if (own) own.running = !own.running;
  keepClocks();
  drawClock();
}

function resetClock(): void {
  const own = current();
  if (own) own.spent = 0;
  keepClocks();
  drawClock();
}

function toggleSay(): void {
  const on = document.body.classList.toggle('with-say');
  find('say').setAttribute('aria-pressed', String(on));
  for (const part of document.querySelectorAll<HTMLDetailsElement>('.say')) part.open = on;
}

/** A browser that refuses full screen leaves the view as it is. */
function toggleFull(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

const keys: Record<string, () => void> = {
  ArrowRight: () => go(place + 1),
  PageDown: () => go(place + 1),
  ' ': () => go(place + 1),
  ArrowLeft: () => go(place - 1),
  PageUp: () => go(place - 1),
  Home: () => go(0),
  End: () => go(slides.length - 1),
  f: toggleFull,
  n: toggleSay,
  t: toggleClock,
  r: resetClock,
};

function onKey(event: KeyboardEvent): void {
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const onControl =
    event.key === ' ' && (event.target as HTMLElement).closest('button, a, summary');
  if (!act || onControl || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}

document.body.classList.add('on');
find('show-tools').hidden = false;
find('show-keys').hidden = false;
find('back').addEventListener('click', () => go(place - 1));
find('next').addEventListener('click', () => go(place + 1));
find('timer').addEventListener('click', toggleClock);
find('reset').addEventListener('click', resetClock);
find('say').addEventListener('click', toggleSay);
find('full').addEventListener('click', toggleFull);
cut?.addEventListener('click', toggleShort);
document.addEventListener('keydown', onKey);
window.addEventListener('hashchange', goToAddress);
setInterval(() => {
  const own = current();
  if (!own?.running) return;
  own.spent += 1;
  keepClocks();
  drawClock();
}, SECOND);
choose(new URLSearchParams(location.search).get('minutes') === '15');
goToAddress();

export {};
