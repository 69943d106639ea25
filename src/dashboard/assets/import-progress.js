/** How far an import is, and the evaluation after it, as the server tells it; without this script a link shows the page anew. */
const part = document.querySelector('[data-progress]');
const bar = part.querySelector('[data-bar]');
const status = part.querySelector('[data-status]');
const reload = part.querySelector('[data-reload]');
const steps = [...part.querySelectorAll('[data-phase]')];
/** A reader of the screen aloud is told now and then, not with every row. */
const TOLD_EVERY_MS = 5000;
/** After an answer that browsers do not ask again after by themselves. */
const AGAIN_MS = 15000;
let toldAt = performance.now();
let isOver = false;
let source = null;

function tell(text, isLast = false) {
  const isDue = isLast || performance.now() - toldAt > TOLD_EVERY_MS;
  status.setAttribute('aria-live', isDue ? 'polite' : 'off');
  if (isDue) toldAt = performance.now();
  status.textContent = text;
}

function stop() {
  isOver = true;
  source?.close();
}

function showImport({ percent, phase, text, isOver: hasEnded }) {
  if (hasEnded || steps.length === 0) {
    // What came of it is another page.
    stop();
    window.location.reload();
    return;
  }
  bar.value = percent;
  const at = steps.findIndex((step) => step.dataset.phase === phase);
  for (const [index, step] of steps.entries()) {
    if (at >= 0) step.classList.toggle('done', index < at);
    if (index === at) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  }
  tell(text);
}

function showEvaluation({ done, total, text, isOver: hasEnded }) {
  // The page of an import that has ended meanwhile has what came of it.
  if (steps.length > 0) {
    stop();
    window.location.reload();
    return;
  }
  bar.max = total;
  bar.value = done;
  tell(text, hasEnded);
}

/** Nothing is under way any more: the bar stays as it is, and what one could do meanwhile goes. */
function end() {
  stop();
  reload.hidden = true;
  for (const hint of part.querySelectorAll('[data-while]')) hint.hidden = true;
}

function listen() {
  source = new EventSource(part.dataset.progress);
  const on = (type, react) => source.addEventListener(type, ({ data }) => react(JSON.parse(data)));
  on('import', showImport);
  on('evaluation', showEvaluation);
  on('end', end);
  on('signed-out', () => {
    stop();
    reload.hidden = false;
    tell(part.dataset.signedOut, true);
  });
  source.addEventListener('open', () => {
    reload.hidden = true;
  });
  source.addEventListener('error', () => {
    reload.hidden = false;
    // A stream that broke off is asked for again by the browser, one that was refused is not.
    if (source.readyState === EventSource.CLOSED && !isOver) setTimeout(listenIfSeen, AGAIN_MS);
  });
}

/** A browser has few connections to one server, and a page that nobody sees needs none. */
function listenIfSeen() {
  if (isOver) return;
  source?.close();
  if (!document.hidden) listen();
}

// The answer to who stops it is told by the page that comes, and not by this one anew.
part.querySelector('form')?.addEventListener('submit', stop);
document.addEventListener('visibilitychange', listenIfSeen);
listenIfSeen();
