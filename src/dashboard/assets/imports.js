/**
 * Sending a file with a bar, and dropping it. Without this script the form is sent as any
 * other. The file stays chosen until it has arrived, whatever happens on the way.
 */
const form = document.querySelector('form[data-send]');
const input = form.querySelector('input[type="file"]');
const button = form.querySelector('button');
const bar = form.querySelector('[data-bar]');
const status = form.querySelector('[data-status]');
const hint = form.querySelector('[data-drop-hint]');
const said = form.dataset;
const MEGABYTE = 1_000_000;

hint.textContent = said.dropHere;
hint.hidden = false;

/** Says what happened; of trouble in a way that is seen and heard. */
function tell(text, isTrouble = false) {
  status.classList.toggle('trouble', isTrouble);
  status.textContent = text;
}

function ended(text) {
  button.disabled = false;
  bar.hidden = true;
  tell(text, true);
  input.focus();
}

function arrived(request) {
  if (request.status === 201) {
    window.location.assign(request.response.location);
    return;
  }
  // Whoever is signed out is led to the sign-in page, which is no answer to a file.
  const isSignedOut = request.status === 401 || new URL(request.responseURL).pathname === '/sign-in';
  ended(isSignedOut ? said.signedOut : (request.response?.detail ?? said.notSent));
}

function send(file) {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = (100 * loaded) / total;
  });
  request.addEventListener('load', () => arrived(request));
  request.addEventListener('error', () => ended(said.notSent));
  const body = new FormData();
  body.append('file', file, file.name);
  button.disabled = true;
  bar.value = 0;
  bar.hidden = false;
  tell(said.sending);
  request.send(body);
}

form.addEventListener('submit', (event) => {
  const [file] = input.files;
  if (!file) return;
  event.preventDefault();
  const limit = Number(said.limit);
  if (file.size <= limit) send(file);
  else ended(said.tooLarge.replace('#', String(Math.ceil(file.size / MEGABYTE))));
});

/* The whole page takes a file that is dropped: beside the form it would replace the page. */
const isFile = (event) => event.dataTransfer?.types.includes('Files');

document.addEventListener('dragover', (event) => {
  if (!isFile(event)) return;
  event.preventDefault();
  form.classList.add('dropping');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) form.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  if (!isFile(event)) return;
  event.preventDefault();
  form.classList.remove('dropping');
  input.files = event.dataTransfer.files;
  button.focus();
});
