/** A request that is answered with an explanation and nothing else. */
export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

const HOW_TO_ENTER =
  "Open the address that Mojoscope printed when it started. If it has been used, start Mojoscope " +
  "again: it prints a new one.";

/** Every way in which the web host says no. */
export const REFUSALS = {
  wrongHost: {
    status: 421,
    title: "Wrong host",
    text: "This server answers to 127.0.0.1 and localhost only.",
  },
  wrongMethod: {
    status: 405,
    title: "Method not allowed",
    text: "This server answers GET and HEAD only.",
  },
  wrongOrigin: {
    status: 403,
    title: "Wrong origin",
    text: "Only Mojoscope's own page may talk to this server.",
  },
  usedToken: {
    status: 403,
    title: "This address has been used",
    text: `Each address lets one browser in, once. ${HOW_TO_ENTER}`,
  },
  unknownToken: {
    status: 403,
    title: "This address is not known",
    text: `Its token does not belong to this server. ${HOW_TO_ENTER}`,
  },
  noSession: { status: 403, title: "Not let in yet", text: HOW_TO_ENTER },
  notFound: { status: 404, title: "Not found", text: "Mojoscope has no such page." },
  tooManyViews: {
    status: 503,
    title: "Too many views",
    text: "Close one of the open windows of this Mojoscope first.",
  },
} as const satisfies Record<string, Refusal>;

/** A refusal as a page for people. */
export function refusalPage({ title, text }: Refusal): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${title} - Mojoscope</title>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
}
