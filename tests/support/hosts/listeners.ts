/**
 * What the pages around an embed do with what it says, each by the published rules of its product. They run in a page, and know
 * nothing but it.
 */

/** The frame that a message came from. */
const sender = `const sender = ({ source }) => [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);`;

function listen(body: string): string {
  return `<script>${sender}addEventListener("message", (event) => { const { data } = event; const frame = sender(event); if (!frame) return; ${body} });</script>`;
}

/** Its older listener looks for the first frame in whose address the chart's id stands. */
export const datawrapper = `<script>addEventListener("message", ({ data }) => {
  const heights = data["datawrapper-height"];
  if (heights === undefined) return;
  for (const id in heights) {
    const frame = document.getElementById("datawrapper-chart-" + id) || document.querySelector("iframe[src*='" + id + "']");
    if (frame) frame.style.height = heights[id] + "px";
  }
});</script>`;

/** Says something to every frame at once, and again when it has loaded: it may have before. */
function greet(message: string): string {
  return `<script>
for (const frame of document.querySelectorAll("iframe")) {
  const greet = () => frame.contentWindow.postMessage(${message}, "*");
  frame.addEventListener("load", greet);
  greet();
}
</script>`;
}

/** It says that it is there, and believes numbers only. */
export const amp = `${listen(`
  if (data.sentinel === "amp" && data.type === "embed-size" && Number.isFinite(data.height)) frame.height = data.height;`)}
${greet('{ sentinel: "amp", type: "frames-init" }')}`;

export const medium = listen(`
  if (typeof data !== "string" || data[0] !== "{") return;
  const { src, context, height } = JSON.parse(data);
  if (context === "iframe.resize" && src === frame.src) frame.height = height;`);

/** It takes no height without the secret it gave, and none beyond its bounds; then it shows the frame. */
export const wordPress = `${listen(`
  if (!data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
  if (data.secret !== frame.dataset.secret || data.message !== "height") return;
  frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
  frame.removeAttribute("style");`)}${greet('{ message: "ready", secret: frame.dataset.secret }')}`;

const settings = `"[iFrameSizer]" + [frame.id, 0, false, false, 32, true, true, null, "auto", null, null, 0, false, "child", "auto", true].join(":")`;

/** Version 5 tells its settings to every frame, and again to whoever is ready; it reads id, height, width and kind. */
export const iframeResizer5 = `${listen(`
  if (data === "[iFrameResizerChild]Ready") frame.contentWindow.postMessage(${settings}, "*");
  if (typeof data !== "string" || !data.startsWith("[iFrameSizer]")) return;
  const [id, height, width, kind] = data.slice(13).split(":");
  if (id !== frame.id || !["init", "resize"].includes(kind) || !(width > 0)) throw new Error("not said as version 5 says it: " + data);
  frame.style.height = height + "px";`)}${greet(settings)}`;
