// Without scripts every button and form still works; this adds keys, players and words that follow the sound.
const field = (element) => /^(TEXTAREA|SELECT)$/.test(element.tagName) || (element.tagName === "INPUT" && element.type !== "checkbox");
document.documentElement.classList.add("js");
const player = () => document.getElementById("player");

// The line that keys are about, where a page has several.
const ITEMS = ".parts > li, .cards > li, .list > li, .hits > li";
let current = null;
function choose(item) {
  document.querySelector("li.current")?.classList.remove("current");
  current = item?.id ?? null;
  item?.classList.add("current");
}
function step(by) {
  const items = [...document.querySelectorAll(ITEMS)];
  const at = items.findIndex((item) => item.id === current);
  const item = items[Math.min(items.length - 1, Math.max(0, at + by))];
  if (!item) return false;
  choose(item);
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
  return true;
}
function open(item) {
  const link = item.querySelector("a[href]");
  link?.click();
  return Boolean(link);
}
document.addEventListener("focusin", (event) => {
  const item = event.target.closest?.(ITEMS);
  if (item) choose(item);
});

// One key does what the element with that data-key does: of the current line, else of the page.
function press(key) {
  const name = `[data-key="${CSS.escape(key)}"]`;
  const item = current && document.getElementById(current);
  const target = item?.querySelector(name) ?? document.querySelector(name);
  if (!target || target.disabled) return false;
  if (field(target)) {
    target.focus();
    if (target.select && target.tagName === "INPUT") target.select();
    else target.setSelectionRange?.(target.value.length, target.value.length);
  } else target.click();
  return true;
}
document.addEventListener("keydown", (event) => {
  if (field(event.target)) {
    if (event.key === "Escape") event.target.blur();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      (event.target.form?.querySelector("[data-save]") ?? event.target.form?.querySelector("[data-key=a]"))?.click();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const plain = event.target === document.body || event.target.matches?.("li, main");
  const done =
    press(key) ||
    (key === "j" && step(1)) ||
    (key === "k" && step(-1)) ||
    (key === "enter" && event.target.matches?.("li") && open(event.target)) ||
    (key === " " && plain && player() && (player().paused ? player().play() : player().pause(), true)) ||
    (key === "," && nudge(-1)) ||
    (key === "." && nudge(1));
  if (done) event.preventDefault();
});

// Plays from a moment on, and only to its end where it has one.
let until = Infinity;
function playFrom(start, end) {
  const media = player();
  if (!media) return;
  until = end ?? Infinity;
  media.currentTime = start;
  media.play();
}
const rate = () => Number(player()?.dataset.rate ?? 0);
// The frame that is shown: a hair more, as times of frames are rounded.
const frameNow = () => Math.floor(player().currentTime * rate() + 0.01);
function nudge(frames) {
  if (!rate()) return false;
  player().pause();
  // The middle of a frame, so that rounding never shows its neighbour.
  player().currentTime = Math.max(0, (frameNow() + frames + 0.5) / rate());
  return true;
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-focus], [data-put], [data-play], [data-mark], [data-at], [data-start]");
  if (!target) return;
  const { focus, put, words, play, until: end, mark, at, start } = target.dataset;
  if (focus) select(document.getElementById(focus));
  if (put) write(document.getElementById(put), words);
  if (play) playFrom(Number(play), end && Number(end));
  if (at) playFrom(Number(at));
  if (mark) {
    target.form.elements[mark].value = mark === "out" ? frameNow() + 1 : frameNow();
    marks(target.form);
  }
  if (start) show(target.closest(".view"), Number(start));
});
function select(area) {
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}
function write(area, words) {
  area.value = words;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
// A hit becomes a player in its place.
function show(view, start) {
  const media = document.createElement(view.dataset.player);
  media.src = view.dataset.source;
  media.controls = true;
  media.currentTime = start;
  view.replaceChildren(media);
  media.focus();
  media.play();
}

// What saves words is shown where words have changed.
function marks(form) {
  const changed = [...form.elements].some((element) => field(element) && element.type !== "hidden" && element.value !== element.defaultValue);
  form.classList.toggle("changed", changed);
}
// Numbers of frames show themselves while they are typed.
document.addEventListener("input", (event) => {
  if (event.target.id === "alt") tellLength();
  if (event.target.form) marks(event.target.form);
  if (event.target.closest(".trim") && event.target.type === "number" && rate()) {
    player().pause();
    const last = event.target.name === "out" ? 1 : 0;
    player().currentTime = Math.max(0, (Number(event.target.value) - last + 0.5) / rate());
  }
});
function tellLength() {
  const alt = document.getElementById("alt");
  const count = document.getElementById("count");
  if (!alt || !count) return;
  count.textContent = `${alt.value.length} characters; 125 are a good length, 250 the most.`;
  count.classList.toggle("over", alt.value.length > 150);
}

function follow() {
  const media = player();
  if (!media) return;
  if (media.currentTime >= until) {
    media.pause();
    until = Infinity;
  }
  const now = document.getElementById("now");
  if (now && media.duration) {
    const x = (1000 * media.currentTime) / media.duration;
    now.setAttribute("x1", x);
    now.setAttribute("x2", x);
  }
  document.querySelectorAll(".heard").forEach((word) => word.classList.remove("heard"));
  if (media.paused) return;
  for (const word of document.querySelectorAll("[data-at]")) {
    if (Number(word.dataset.at) > media.currentTime) break;
    if (Number(word.dataset.to) > media.currentTime) word.classList.add("heard");
  }
}
player()?.addEventListener("timeupdate", follow);
const asked = new URLSearchParams(location.search).get("t");
if (asked && player()) player().currentTime = Number(asked) || 0;

// What is typed elsewhere and not yet sent outlives a change of the page.
let drafts = [];
document.addEventListener("htmx:beforeSwap", (event) => {
  const sent = event.detail.requestConfig?.elt?.closest?.("form");
  drafts = [...document.querySelectorAll("#work textarea, #work input:not([type=hidden])")]
    .filter((element) => element.id && element.form !== sent && element.value !== element.defaultValue)
    .map(({ id, value, defaultValue }) => ({ id, value, defaultValue }));
});
function restore() {
  for (const { id, value, defaultValue } of drafts) {
    const element = document.getElementById(id);
    if (element?.defaultValue !== defaultValue) continue;
    element.value = value;
    if (element.form) marks(element.form);
  }
  drafts = [];
}

// After a piece of the page has changed: who is where stays there, keys work at once, and readers are told.
function settle(event) {
  if (!event.target.matches("#main, #work")) return;
  restore();
  tellLength();
  const item = current && document.getElementById(current);
  if (item) choose(item);
  const said = event.detail.requestConfig?.verb === "post";
  if (item && (said || document.activeElement === document.body)) item.focus({ preventScroll: true });
  else if (said) document.activeElement.blur();
  const told = document.querySelector(".notice")?.textContent ?? document.getElementById("main")?.dataset.told;
  if (told) document.getElementById("told").textContent = told;
}
document.addEventListener("htmx:afterSettle", settle);

// A run tells how it goes on; when it has ended, the page shows what came of it.
const running = document.getElementById("running");
if (running) {
  const events = new EventSource("/runs/progress");
  events.addEventListener("progress", (event) => {
    const { words, through, to_do: toDo } = JSON.parse(event.data);
    document.getElementById("words").textContent = words;
    const bar = running.querySelector("progress");
    bar.max = toDo || 1;
    if (toDo) bar.value = through;
  });
  events.addEventListener("ended", () => {
    events.close();
    sessionStorage.setItem("told", "The run has ended.");
    location.reload();
  });
  addEventListener("pagehide", () => events.close());
}
const told = sessionStorage.getItem("told");
if (told) document.getElementById("told").textContent = told;
sessionStorage.removeItem("told");
tellLength();
