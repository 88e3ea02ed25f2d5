// @ts-nocheck: a page's types and a service worker's cannot be had in one program.
// The newest where there is a network, else what the board has kept. Only boards are in its scope.

const PATIENCE = 8000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answerTo(request));
});

async function answerTo(request) {
  const kept = await caches.match(request.url, { ignoreSearch: true });
  if (kept === undefined) return fetch(request);
  // The name of a style or script changes with what is in it.
  if (request.destination === "style" || request.destination === "script") return kept;
  try {
    return (await Promise.race([meantAnswer(request), late()])) || kept;
  } catch {
    return kept;
  }
}

// The answer, if it is one of the site's: a network that wants somebody to log in has a page of its own for
// everything. Not from the browser's own store, which may be older than what the board has kept.
async function meantAnswer({ url, mode }) {
  const answer = await fetch(url, { cache: "no-store" });
  if (!answer.ok || answer.redirected) return undefined;
  if (mode !== "navigate") return answer;
  const page = await answer.clone().text();
  return page.includes("data-revision=") ? answer : undefined;
}

function late() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE));
}
