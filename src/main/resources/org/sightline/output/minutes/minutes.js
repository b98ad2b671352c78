// Plays the recording from the line that is clicked, and shows the line that is heard.
(() => {
  const player = document.querySelector('.player > audio, .player > video');
  const lines = [...document.querySelectorAll('.transcript p[data-start]')];
  let heard = null;

  const lead = line => { player.currentTime = Number(line.dataset.start); };
  const linked = hash => document.getElementById(decodeURIComponent(hash.slice(1)));

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const line = link ? linked(link.hash) : event.target.closest('p[data-start]');
    if (!line || !line.dataset.start || !getSelection().isCollapsed) return;
    lead(line);
    player.play().catch(() => {});
  });

  player.addEventListener('timeupdate', () => {
    const now = lines.filter(line => Number(line.dataset.start) <= player.currentTime + 0.05).pop() || null;
    if (now === heard) return;
    if (heard) heard.removeAttribute('aria-current');
    if (now && !player.paused) {
      now.setAttribute('aria-current', 'true');
      now.scrollIntoView({ block: 'nearest' });
    }
    heard = now;
  });

  player.addEventListener('error', () => {
    document.querySelector('.player > .note').hidden = false;
  });

  if (location.hash && linked(location.hash)) {
    player.addEventListener('loadedmetadata', () => lead(linked(location.hash)), { once: true });
  }
})();
