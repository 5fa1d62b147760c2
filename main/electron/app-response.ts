import { type PageFiles, securityHeaders } from "../page/index.ts";
import { isAppUrl } from "./app-origin.ts";

/** What the app answers to one request of the page. */
export function appResponse(method: string, url: string, page: PageFiles): Response {
  const headers = securityHeaders();
  if (method !== "GET" || !isAppUrl(url)) {
    return new Response("Refused.", { status: 403, headers });
  }
  const file = page.find(new URL(url).pathname);
  if (file === undefined) {
    return new Response("Not found.", { status: 404, headers });
  }
  return new Response(file.bytes, { headers: { ...headers, "Content-Type": file.contentType } });
}
