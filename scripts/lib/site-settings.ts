/** The settings of the environment, which every command reads here: each as it will be used, or one line that says what is wrong. */
import { UserError } from "./run.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface SiteSettings {
  /** The origin: `https://example.org`. */
  readonly site: string;
  /** The path below which the site lives: `/` or `/path/`. */
  readonly base: string;
}

const defaultPort = 4321;

/** Where the site will live, by `SITE_URL` and `BASE_PATH`. */
export function siteSettings(environment: Environment = process.env): SiteSettings {
  return { site: originOf(environment.SITE_URL), base: basePath(environment.BASE_PATH) };
}

/** Where `npm start` and `npm run dev` listen, by `PORT`; 0 is any free port. */
export function portSetting({ PORT: value }: Environment = process.env): number {
  if (!value) return defaultPort;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new UserError(`PORT: expected a number from 0 to 65535, got ${JSON.stringify(value)}`);
}

function originOf(value: string | undefined): string {
  if (!value) return `http://localhost:${defaultPort}`;
  const url = /^https?:\/\/[^/]/i.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  if (url && url.href === `${url.origin}/`) return url.origin;
  throw new UserError(
    "SITE_URL: expected an address such as https://example.org, without a path (which BASE_PATH says), " +
      `got ${JSON.stringify(value)}`,
  );
}

/** `BASE_PATH` as `/` or `/path/`. */
function basePath(value = ""): string {
  const segments = value.split("/").filter(Boolean);
  if (segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.\.?$/.test(segment))) {
    return segments.length > 0 ? `/${segments.join("/")}/` : "/";
  }
  throw new UserError(
    "BASE_PATH: expected a path such as /statistics/, of the letters a to z, digits, “-”, “.”, “_” and “~”, " +
      `got ${JSON.stringify(value)}`,
  );
}
