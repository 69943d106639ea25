/** How far an import is, as the server tells it; without this script a link shows the page anew. */
const part = document.querySelector('[data-progress]');
const bar = part.querySelector('[data-bar]');
const status = part.querySelector('[data-status]');
const reload = part.querySelector('[data-reload]');
const steps = [...part.querySelectorAll('[data-phase]')];
const source = new EventSource(part.dataset.progress);
/** A reader of the screen aloud is told now and then, not with every row. */
const TOLD_EVERY_MS = 4000;
let toldAt = 0;

reload.hidden = true;

function show({ percent, phase, text }) {
  bar.value = percent;
  const at = steps.findIndex((step) => step.dataset.phase === phase);
  for (const [index, step] of steps.entries()) {
    if (at >= 0) step.classList.toggle('done', index < at);
    if (index === at) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  }
  const isDue = performance.now() - toldAt > TOLD_EVERY_MS;
  status.setAttribute('aria-live', isDue ? 'polite' : 'off');
  if (isDue) toldAt = performance.now();
  status.textContent = text;
}

source.addEventListener('message', ({ data }) => {
  const told = JSON.parse(data);
  if (!told.isOver) {
    show(told);
    return;
  }
  source.close();
  window.location.reload();
});

// The browser tries again by itself; meanwhile the link is there.
source.addEventListener('error', () => {
  reload.hidden = false;
});
source.addEventListener('open', () => {
  reload.hidden = true;
});
