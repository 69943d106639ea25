/** How many employees are being evaluated, and that there are new figures; what is being read stays where it is. */
const part = document.querySelector('[data-live]');
const text = part.querySelector('[data-live-text]');
const offer = part.querySelector('[data-offer]');
/** A reader of the screen aloud is told now and then, not with every employee. */
const TOLD_EVERY_MS = 10000;
/** After an answer that browsers do not ask again after by themselves. */
const AGAIN_MS = 30000;
let toldAt = performance.now();
let isOver = false;
let source = null;

function say(sentence, isNews) {
  if (text.textContent === sentence) return;
  const isDue = isNews || performance.now() - toldAt > TOLD_EVERY_MS;
  text.setAttribute('aria-live', isDue ? 'polite' : 'off');
  if (isDue) toldAt = performance.now();
  text.textContent = sentence;
}

function show({ count, version, text: sentence }) {
  const isFresh = count === 0 && version !== part.dataset.version;
  offer.hidden = !isFresh;
  if (isFresh) say(part.dataset.fresh, true);
  else say(sentence, false);
}

function listen() {
  source = new EventSource(part.dataset.live);
  source.addEventListener('figures', ({ data }) => show(JSON.parse(data)));
  source.addEventListener('signed-out', () => {
    isOver = true;
    source.close();
    say(part.dataset.signedOut, true);
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED && !isOver) setTimeout(listenIfSeen, AGAIN_MS);
  });
}

/** A browser has few connections to one server, and a page that nobody sees needs none. */
function listenIfSeen() {
  if (isOver) return;
  source?.close();
  if (!document.hidden) listen();
}

/** To ask for the stream while the page is being painted would keep whoever waits for it waiting. */
function begin() {
  document.addEventListener('visibilitychange', listenIfSeen);
  listenIfSeen();
}

const PAINTED_MS = 300;
addEventListener('load', () => setTimeout(begin, PAINTED_MS), { once: true });
