// Sent with every chart, so it is short: chart.js is fetched once, by its own address.
export default async (component) => {
  const { data, parentElement } = component;
  parentElement.querySelector(".cj-plot").style.height = `${data.height}px`;
  try {
    const chart = await import(new URL(data.module, location.origin));
    return chart.default(component);
  } catch (error) {
    console.warn(error);
    parentElement.querySelector(".cj-outcome").textContent = data.words.failed;
  }
};
