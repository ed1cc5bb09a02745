// One chart: draws a figure on a standing node, tells which mark was opened, saves the picture.
// Called again with every change of data or theme. Texts of the data are only ever textContent.

const CONFIG = { displayModeBar: false, doubleClick: false, scrollZoom: false, showTips: false };
const PICTURE = { format: "png", width: 1920, height: 1080, scale: 2 };
const LONGEST_WAIT = 20000;
const views = new WeakMap();

export default async function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".cj-chart");
  if (!views.has(root)) views.set(root, mounted(root));
  const view = views.get(root);
  Object.assign(view, { data, tell: setTriggerValue });
  document.documentElement.lang = data.lang;
  view.plot.setAttribute("aria-label", data.alt);
  view.picture.textContent = data.words.picture;
  view.copy.textContent = data.words.copy;
  try {
    await library(data.plotly);
    await draw(view);
    if (data.picture && view.wanted) await save(view);
  } catch (error) {
    console.warn(error);
    say(view, data.words.failed, 0);
  }
  // A call that a later one overtook is cleaned up too, while the chart still stands.
  return () => setTimeout(() => root.isConnected || dismount(view));
}

function library(address) {
  window.chengjianPlotly ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      script.remove();
      window.chengjianPlotly = undefined;
      reject(new Error(`not loaded: ${address}`));
    };
    document.head.append(script);
  });
  return window.chengjianPlotly;
}

function mounted(root) {
  const [plot, aside, picture, copy, outcome] = ["plot", "aside", "picture", "copy", "outcome"].map(
    (name) => root.querySelector(`.cj-${name}`),
  );
  const view = { root, plot, aside, picture, copy, outcome, drawing: Promise.resolve(), at: -1 };
  picture.onclick = () => want(view);
  copy.onclick = async () => say(view, view.data.words[(await copied(root)) ? "copied" : "uncopied"]);
  plot.onkeydown = (event) => pressed(view, event);
  plot.onblur = () => window.Plotly && unhover(view);
  view.observer = new ResizeObserver(() => window.Plotly && draw(view));
  view.observer.observe(plot);
  return view;
}

function dismount(view) {
  view.observer.disconnect();
  views.delete(view.root);
  window.Plotly?.purge(view.plot);
}

// --- Drawing

function draw(view) {
  view.drawing = view.drawing.then(() => react(view));
  return view.drawing;
}

async function react(view) {
  const { plot, data } = view;
  const width = plot.clientWidth;
  if (!width) return; // in a closed tab; the observer calls when it opens
  const figure = inked(data.figure, isDark(view) ? data.dark : {});
  const drawn = JSON.stringify([figure, width, data.height]);
  if (drawn === view.drawn) return;
  if (view.at >= 0) unhover(view); // its label is of the figure before
  const isFirst = !view.drawn;
  const layout = { ...figure.layout, width, height: data.height };
  await window.Plotly.react(plot, figure.data, layout, CONFIG);
  view.drawn = drawn;
  if (isFirst) listen(view);
}

// A copy, since Plotly writes into what it draws.
function inked(value, inks, key) {
  if (Array.isArray(value)) return value.map((each) => inked(each, inks, key));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, inked(v, inks, k)]));
  if (typeof value !== "string" || key === "customdata") return value;
  return value.replace(/#[0-9a-f]{6}\b/gi, (ink) => inks[ink.toUpperCase()] ?? ink);
}

function isDark(view) {
  const [red, green, blue] = getComputedStyle(view.aside).backgroundColor.match(/[\d.]+/g).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

// --- Marks

function listen(view) {
  view.plot.on("plotly_click", (event) => open(view, event.points[0]?.customdata));
  view.plot.on("plotly_hover", (event) => {
    view.root.dataset.over = event.points[0]?.customdata?.[0] ? "mark" : "";
  });
  view.plot.on("plotly_unhover", () => delete view.root.dataset.over);
}

function open(view, customdata) {
  if (customdata?.[0]) view.tell("opened", customdata[0]);
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function pressed(view, event) {
  const marks = marksOf(view.data.figure);
  if (!marks.length || !window.Plotly || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in STEPS) {
    const from = view.at < 0 && STEPS[event.key] < 0 ? 0 : view.at;
    view.at = (from + STEPS[event.key] + marks.length) % marks.length;
    const { curveNumber, pointNumber, subplot, customdata } = marks[view.at];
    window.Plotly.Fx.hover(view.plot, [{ curveNumber, pointNumber }], subplot);
    view.aside.textContent = spoken(customdata[1]);
  } else if (event.key === "Enter" && view.at >= 0) open(view, marks[view.at].customdata);
  else if (event.key === "Escape" && view.at >= 0) unhover(view);
  else return;
  event.preventDefault();
}

function marksOf(figure) {
  return figure.data.flatMap((trace, curveNumber) =>
    (trace.customdata ?? []).flatMap((customdata, pointNumber) => {
      const subplot = `${trace.xaxis ?? "x"}${trace.yaxis ?? "y"}`;
      return customdata?.[0] ? [{ curveNumber, pointNumber, subplot, customdata }] : [];
    }),
  );
}

function unhover(view) {
  view.at = -1;
  view.aside.textContent = "";
  window.Plotly.Fx.unhover(view.plot);
}

function spoken(label) {
  return label.replace(/<br\s*\/?>/gi, "；").replace(/<[^>]*>/g, "");
}

// --- Actions

function want(view) {
  if (view.wanted) return;
  view.wanted = setTimeout(() => finish(view, view.data.words.failed), LONGEST_WAIT);
  view.picture.setAttribute("aria-disabled", "true");
  say(view, view.data.words.drawing, LONGEST_WAIT);
  view.tell("wanted", true);
}

async function save(view) {
  const { picture, file_name, words } = view.data;
  try {
    const url = await window.Plotly.toImage(inked(picture.figure, {}), PICTURE);
    const bytes = Uint8Array.from(atob(url.split(",")[1]), (c) => c.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
    link.download = `${file_name}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), LONGEST_WAIT);
    finish(view, words.saved);
  } catch (error) {
    finish(view, words.failed);
    throw error;
  }
}

function finish(view, words) {
  clearTimeout(view.wanted);
  view.wanted = undefined;
  view.picture.removeAttribute("aria-disabled");
  say(view, words);
}

async function copied(root) {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    // The clipboard is absent on plain-http intranets and may be refused elsewhere.
    const box = document.createElement("textarea");
    box.value = location.href;
    box.className = "cj-aside";
    root.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

// Stays when no time is given it.
function say(view, words, milliseconds = 4000) {
  view.outcome.textContent = words;
  clearTimeout(view.saying);
  if (milliseconds) view.saying = setTimeout(() => (view.outcome.textContent = ""), milliseconds);
}
