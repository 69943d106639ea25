// The menu works without this: groups open and close by themselves. With it, Escape and a click elsewhere close them too.
const open = () => document.querySelectorAll('.menu details[open]');

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const details of open()) {
    details.open = false;
    if (details.contains(document.activeElement)) details.querySelector('summary').focus();
  }
});

document.addEventListener('click', (event) => {
  for (const details of open()) if (!details.contains(event.target)) details.open = false;
});

// Whoever leaves a group by the keyboard does not leave it lying over the page.
document.addEventListener('focusin', (event) => {
  for (const details of document.querySelectorAll('.menu-group[open]')) {
    if (!details.contains(event.target)) details.open = false;
  }
});

// Of a place in a folded part the browser opens the part, and does not always go there.
const goToPlace = () => {
  const place = document.getElementById(location.hash.slice(1));
  const folded = place?.closest('details');
  if (!folded) return;
  folded.open = true;
  requestAnimationFrame(() => place.scrollIntoView());
};
window.addEventListener('hashchange', goToPlace);
window.addEventListener('load', goToPlace);
