// One key does what the button with that data-key does. Without scripts the buttons still work.
document.addEventListener("keydown", (event) => {
  const inText = /^(TEXTAREA|INPUT|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (inText) {
    if (event.key === "Escape") event.target.blur();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) document.querySelector("[data-key=a]")?.click();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (target) {
    event.preventDefault();
    target.click();
  }
});

document.querySelectorAll("[data-focus]").forEach((button) =>
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.focus);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }));

const alt = document.getElementById("alt");
const count = document.getElementById("count");
if (alt && count) {
  const tell = () => {
    count.textContent = `${alt.value.length} characters; 125 are a good length, 250 the most.`;
    count.classList.toggle("over", alt.value.length > 150);
  };
  alt.addEventListener("input", tell);
  tell();
}

// Plays from a moment on, and only to its end where it has one.
const player = document.getElementById("player");
if (player) {
  let until = Infinity;
  player.addEventListener("timeupdate", () => {
    if (player.currentTime >= until) {
      player.pause();
      until = Infinity;
    }
  });
  document.querySelectorAll("[data-play]").forEach((button) =>
    button.addEventListener("click", () => {
      until = Number(button.dataset.until ?? Infinity);
      player.currentTime = Number(button.dataset.play);
      player.play();
    }));
}
