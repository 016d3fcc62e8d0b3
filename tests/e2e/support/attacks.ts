import fc from "fast-check";

/** Any character of Unicode; `unit: "binary"` would be the same, and takes a second to prepare in every worker. */
const character = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point).toWellFormed());

/** Text that would run, end an attribute, reach a prototype, or speak a dialect badly. */
export const nasty = fc.oneof(
  fc.constantFrom(
    '"><img src=x onerror=pwned=1>',
    "</script><script>pwned=1</script>",
    "javascript:pwned=1",
    "data:text/html,<script>pwned=1</script>",
    "__proto__",
    "constructor",
    "\u0000\uFFFF\u202E",
    "x".repeat(20_000),
    "[iFrameSizer]",
    "[iFrameSizer]a:8:false:true:32\u0000",
    "[iFrameSizer]::::::",
    "[iFrameResizerChild]Ready",
    "pymxPYMxaxPYMxwidthxPYMx1e999",
    "pymxPYMxaxPYMxnavigateToxPYMxjavascript:pwned=1",
    '{"context":"iframe.resize","height":-1,"src":"javascript:pwned=1"}',
  ),
  fc.string({ unit: character }),
);

/** What a page may be sent, some of it nearly what it listens to. */
export const messages: fc.Arbitrary<unknown[]> = fc.array<unknown>(
  fc.oneof(
    nasty,
    fc.jsonValue(),
    fc.record(
      {
        sentinel: fc.constantFrom("amp", "x"),
        type: fc.oneof(fc.constantFrom("embed-size", "frames-init", "navigate", "embed-state"), nasty),
        message: fc.oneof(fc.constantFrom("ready", "height", "link"), nasty),
        height: fc.oneof(fc.double(), fc.integer(), nasty, fc.jsonValue()),
        value: fc.oneof(nasty, fc.double()),
        secret: nasty,
        "datawrapper-height": fc.dictionary(nasty, fc.oneof(fc.integer(), nasty)),
      },
      { requiredKeys: [] },
    ),
  ),
  { minLength: 5, maxLength: 25 },
);

/** In a page: sends a window what no JSON can say, and much of it. */
export function sendOddities(target: Window): void {
  const ring: Record<string, unknown> = { sentinel: "amp", type: "embed-size", message: "ready" };
  ring.self = ring;
  let chain: unknown = "end";
  for (let depth = 0; depth < 500; depth++) chain = { message: chain };
  const long = "9".repeat(2_000_000);
  const heights = [NaN, Infinity, -0, 1e308, 10n, new Number(700), [700], new Date(0), { valueOf: 700 }];
  const oddities = [
    ...[
      ring,
      chain,
      null,
      undefined,
      10n,
      new Map([["sentinel", "amp"]]),
      new Error("amp"),
      /amp/,
      new Uint8Array(100_000),
    ],
    ...[long, `[iFrameSizer]${long}`, `[iFrameSizer]${"a:".repeat(100_000)}`, `pymxPYMx${long}`],
    ...heights.map((height) => ({ sentinel: "amp", type: "embed-size", height })),
    Array.from({ length: 50_000 }, () => "frames-init"),
  ];
  for (const oddity of oddities) target.postMessage(oddity, "*");
  target.postMessage("[iFrameSizer]", "*", [new MessageChannel().port1]);
}

const names = fc.oneof(fc.constantFrom("theme", "view", "childId", "parentUrl", "initialWidth", "url"), nasty);
/** An address's query and fragment, and messages to whoever is there. */
export const attack = fc.record({
  query: fc.array(fc.tuple(names, nasty), { maxLength: 5 }),
  rawQuery: fc.constantFrom("", "&%", "&view=%E0%A4%A", "&&==&?"),
  fragment: fc.oneof(nasty, fc.constantFrom("?secret=aB1", "?secret=%", "table", "chart-2--x--2011", "%E0%A4%A")),
  messages,
});
