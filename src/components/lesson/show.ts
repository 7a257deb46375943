/** The projector view: one slide at a time, a clock per step. Without this script the page is one long page of slides. */
const SECOND = 1000;
const MINUTE = 60;

const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const find = <Kind extends HTMLElement>(mark: string) => document.querySelector<Kind>(`[data-${mark}]`) as Kind;
const clock = find('clock');

let place = 0;
let step = '';
let spent = 0;
let running = false;

/** The step's minutes; the cover has none. */
const minutes = () => Number(slides[place]?.dataset.minutes ?? 0);

function drawClock(): void {
  const left = minutes() * MINUTE - spent;
  const size = Math.abs(left);
  const text = `${Math.floor(size / MINUTE)}:${String(size % MINUTE).padStart(2, '0')}`;
  clock.textContent = minutes() === 0 ? '—' : `${left < 0 ? '超 ' : ''}${text}${running ? '' : ' 停'}`;
  find('timer').classList.toggle('late', left < 0);
}

/** Shows slide `to`; entering another step starts that step's clock. */
function go(to: number): void {
  place = Math.max(0, Math.min(slides.length - 1, to));
  slides.forEach((slide, index) => {
    slide.hidden = index !== place;
  });
  const shown = slides[place] as HTMLElement;
  if ((shown.dataset.step ?? '') !== step) {
    step = shown.dataset.step ?? '';
    spent = 0;
    running = step !== '';
  }
  find('place').textContent = `${place + 1} / ${slides.length}`;
  history.replaceState(null, '', `#s${place + 1}`);
  shown.focus({ preventScroll: true });
  drawClock();
}

function toggleClock(): void {
  running = !running && minutes() > 0;
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
};

function onKey(event: KeyboardEvent): void {
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const onControl = event.key === ' ' && (event.target as HTMLElement).closest('button, a, summary');
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
find('say').addEventListener('click', toggleSay);
find('full').addEventListener('click', toggleFull);
document.addEventListener('keydown', onKey);
window.addEventListener('hashchange', () => go(Number(location.hash.slice(2)) - 1));
setInterval(() => {
  if (!running) return;
  spent += 1;
  drawClock();
}, SECOND);
go(Math.max(0, (Number(location.hash.slice(2)) || 1) - 1));

export {};
