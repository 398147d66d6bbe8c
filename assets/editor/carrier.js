// How the page reaches the program. Everything else on the page only knows `call` and `news`: in another carrier, such
// as a worker with the program inside, they are the two functions to replace.

const KEY = "krachtkaart";

/** The secret of this start: behind the # of the address once, then kept for as long as the tab lives. */
function secret() {
  const fresh = location.hash.slice(1);
  if (fresh) {
    sessionStorage.setItem(KEY, fresh);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? "";
}

const known = secret();

/** What the program refuses, with its messages. */
export class Refused extends Error {
  constructor(status, messages) {
    super(messages.join(" "));
    this.status = status;
    this.messages = messages;
  }
}

async function post(path, body, signal) {
  const response = await fetch(`/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${known}` },
    body: JSON.stringify(body ?? null),
    signal,
  });
  if (response.ok) return response;
  const said = await response.json().catch(() => ({}));
  throw new Refused(response.status, said.messages ?? []);
}

/** Asks the program and gives its answer. */
export const call = async (path, body) => (await post(path, body)).json();

/** Asks for a file. */
export const file = async (path, body) => (await post(path, body)).blob();

/** Tells of everything that happens, for as long as the page can be seen. */
export function news(tell) {
  let seen = 0;
  let pause = null;
  const listen = async () => {
    while (!document.hidden) {
      pause = new AbortController();
      try {
        const what = await (await post("wait", seen, pause.signal)).json();
        seen = what.news;
        tell({ ...what, there: true });
      } catch (error) {
        if (pause.signal.aborted) return;
        tell({ there: false, refused: error instanceof Refused });
        await new Promise((done) => setTimeout(done, 1000));
      }
    }
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? pause?.abort() : listen()));
  listen();
}
