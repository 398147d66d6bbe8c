// Waiting for what happens, never for a time: how long it takes is the machine's affair.

/** What is never reached in this time does not happen, in milliseconds. */
const NEVER = 30000;

/** How long is waited before asking again, in milliseconds: the first time, and at the most. */
const [SOON, LATER] = [10, 80];

/**
 * Asks again and again until the answer is yes; says whether it ever was. `rest` says how long nothing can change,
 * where that is known.
 */
export async function until(ask, rest = () => 0) {
  const end = Date.now() + NEVER;
  let pause = SOON;
  do {
    if (await ask()) return true;
    // Leaves the processor to the browser that is waited for, and the more the longer that takes.
    await new Promise((done) => setTimeout(done, Math.max(pause, rest())));
    pause = Math.min(pause * 1.5, LATER);
  } while (Date.now() < end);
  return false;
}
