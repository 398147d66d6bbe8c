// Waiting for what happens, never for a time: how long it takes is the machine's affair.

/** What is never reached in this time does not happen, in milliseconds. */
const NEVER = 30000;

/** Asks again and again until the answer is yes; says whether it ever was. */
export async function until(ask) {
  const end = Date.now() + NEVER;
  do {
    if (await ask()) return true;
    // Leaves the processor to the browser that is waited for.
    await new Promise((done) => setTimeout(done, 10));
  } while (Date.now() < end);
  return false;
}
