/**
 * In the head of an article: lets far charts wait. They are laid out when they come near, or once the page has loaded, one a
 * frame: whoever prints the page, or takes a picture of all of it, has them all. Without scripts none waits.
 */
{
  document.documentElement.dataset.far = "";
  addEventListener("load", () => {
    const charts = [...document.querySelectorAll<SVGElement>(".chart")].filter((chart) => chart.checkVisibility());
    const next = () => {
      const chart = charts.shift();
      if (!chart) return;
      chart.style.contentVisibility = "visible";
      requestAnimationFrame(next);
    };
    next();
  });
}
