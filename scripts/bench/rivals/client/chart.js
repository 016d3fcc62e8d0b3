import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
} from "chart.js";

Chart.register(ArcElement, BarController, BarElement, CategoryScale, Legend, LinearScale);
Chart.register(LineController, LineElement, PieController, PointElement);

const types = { lines: "line", bars: "bar", shares: "pie" };

/** A ring of a pie a flow; lines or grouped bars, a series each. */
export function draw(element, { kind, rows }) {
  const series = Object.entries(Object.groupBy(rows, (row) => row.series));
  const datasets = series.map(([label, points]) => ({ label, data: points.map(({ y }) => y) }));
  new Chart(element.appendChild(document.createElement("canvas")), {
    type: types[kind],
    data: { labels: [...new Set(rows.map(({ x }) => x))], datasets },
    options: { animation: false, maintainAspectRatio: false },
  });
}
