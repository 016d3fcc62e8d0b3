import type { TableCell } from "../../../figures/figure.ts";

/**
 * The number format that shows a stored number as the source prints it: decimals, brackets, percent sign and mark are part of
 * the format, so that the number itself stays one. `#,##0.0` for 1,013.7, `"(+"#,##0.0"%)";"(-"#,##0.0"%)";…` for (+18.7%).
 */
export function numberFormat({ observation, text, mark }: TableCell): string {
  const digits = observation.value.kind === "number" ? (observation.value.digits.split(".")[1]?.length ?? 0) : 0;
  const number = `#,##0${digits === 0 ? "" : `.${"0".repeat(digits)}`}`;
  const [, before = "", after = ""] = /^([([]?)[^)\]%]*(%?[)\]]?)$/.exec(text) ?? [];
  const end = quoted(`${after}${mark ? ` ${mark}` : ""}`);
  if (!before) return number + end;
  const plus = observation.measure === "change_on_year" ? "+" : "";
  const [positive, negative, zero] = [`${before}${plus}`, `${before}-`, before].map(
    (sign) => quoted(sign) + number + end,
  );
  return plus ? [positive, negative, zero].join(";") : [positive, negative].join(";");
}

const quoted = (text: string): string => text && `"${text}"`;
