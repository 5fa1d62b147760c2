import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { copyMojoms } from "./scripts/copy-mojoms.ts";
import { emitDeclarations } from "./scripts/emit-declarations.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const inRoot = (path: string): string => `${root}${path}`;

/** What runs in Node or in Electron's main process: output name -> source. */
const nodeEntries = {
  cli: inRoot("main/cli/main.ts"),
  // What other programs import; see "exports" in package.json.
  client: inRoot("main/client/index.ts"),
  "client-gen-v1": inRoot("shared/bindings/gen-v1.ts"),
  electron: inRoot("main/electron/main.ts"),
  "io-thread": inRoot("main/transport/io-thread.ts"),
  worker: inRoot("main/lab/worker.ts"),
};

export default defineConfig({
  root: inRoot("renderer"),
  base: "./",
  plugins: [react(), copyMojoms(root), emitDeclarations(root)],
  builder: {
    async buildApp(builder) {
      // Vite always brings an environment for server rendering; nothing here is rendered there.
      const { ssr: _, ...environments } = builder.environments;
      await Promise.all(
        Object.values(environments).map((environment) => builder.build(environment)),
      );
    },
  },
  environments: {
    client: {
      build: {
        outDir: inRoot("dist/renderer"),
        emptyOutDir: true,
        // The first that knows light-dark(); what is older would get each colour twice.
        target: "chrome123",
        // The page's policy allows no data: fonts, and a loopback request costs nothing.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
      },
    },
    preload: {
      consumer: "server",
      // A sandboxed preload script is CommonJS and may load nothing but Electron's own modules.
      resolve: { noExternal: true, external: ["electron"] },
      build: {
        outDir: inRoot("dist/preload"),
        emptyOutDir: true,
        target: "chrome120",
        rolldownOptions: {
          input: { preload: inRoot("preload/preload.ts") },
          // Of the contract it uses two names; the bindings beside them must not come along.
          treeshake: { moduleSideEffects: (id) => id.includes("/preload/") },
          external: ["electron"],
          output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
        },
      },
    },
    node: {
      consumer: "server",
      build: {
        outDir: inRoot("dist/node"),
        emptyOutDir: true,
        target: "node20",
        rolldownOptions: {
          input: nodeEntries,
          external: ["electron"],
          output: {
            format: "es",
            // What a module keeps in constants stays constant, which the compiler makes use of.
            topLevelVar: false,
            banner: ({ name }) => (name === "cli" ? "#!/usr/bin/env node" : ""),
            entryFileNames: "[name].js",
            chunkFileNames: "chunks/[name]-[hash].js",
          },
        },
      },
    },
  },
});
