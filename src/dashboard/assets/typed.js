/**
 * What is typed in one form of a page is gone when another is sent, or when one leaves the
 * page: the browser asks before, in its own words. Nothing is kept anywhere, for what is
 * typed may be about somebody's health.
 */
const isTyped = (area) => !area.readOnly && area.value !== area.defaultValue;
let sent = null;

document.addEventListener('submit', ({ target }) => {
  sent = target;
});

window.addEventListener('beforeunload', (event) => {
  const areas = [...document.querySelectorAll('form[method="post"] textarea')];
  if (areas.some((area) => area.form !== sent && isTyped(area))) event.preventDefault();
  // Whoever stays may send another one.
  sent = null;
});
