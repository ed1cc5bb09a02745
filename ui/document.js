// What the framework leaves undone on the document: its language, and the colour scheme of the
// dialogs, which it mounts outside the element that has one.
export default function ({ data }) {
  const root = document.documentElement;
  root.lang = data.language;
  const app = document.querySelector(".stApp");
  if (!app) return;
  const follow = () => {
    root.style.colorScheme = getComputedStyle(app).colorScheme;
  };
  follow();
  const watch = new MutationObserver(follow);
  watch.observe(app, { attributes: true, attributeFilter: ["class", "style"] });
  return () => watch.disconnect();
}
