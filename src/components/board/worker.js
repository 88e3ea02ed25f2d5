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
    const answer = await Promise.race([fetch(request), late()]);
    return answer.ok ? answer : kept;
  } catch {
    return kept;
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE));
}
