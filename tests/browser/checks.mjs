// All checks that a browser is needed for.
await import("./checks/picture.test.mjs");
await import("./checks/reading.test.mjs");
await import("./checks/words.test.mjs");
await import("./checks/access.test.mjs");
await import("./checks/embeddings.test.mjs");
await import("./checks/keyboard.test.mjs");
await import("./checks/discovery.test.mjs");
await import("./checks/page.test.mjs");
await import("./checks/website.test.mjs");
await import("./checks/pieces.test.mjs");
await import("./checks/hostile.test.mjs");
await import("./checks/own.test.mjs");
await import("./checks/editor.test.mjs");
await import("./checks/journeys.test.mjs");
await import("./checks/pdf.test.mjs");
await import("./checks/codes.test.mjs");
