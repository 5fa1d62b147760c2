import { inverted, keptOrder } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { databaseServices } from "./services.ts";

export const DATABASE: WorkerKind = {
  name: "database",
  description: "Adds rows to two tables associated with their Database: one FIFO for all",
  rate: 25,
  services: databaseServices,
};

const INDEPENDENT: WorkerKind = {
  name: "database-independent",
  description: "The same rows over a pipe per table: commits overtake them",
  rate: 25,
  services: databaseServices,
};

const MESSAGES = 'interface in {"Database", "Table"} and not response and not control';

export const ASSOCIATED_OR_NOT: Scenario = {
  name: "associated-or-not",
  title: "My hovercraft is full of eels",
  summary: "Two databases: tables associated with it, and tables on pipes of their own",
  topic: "Order",
  story: {
    shows:
      "Two workers do the same work: they add rows to two tables and commit through the database. One has its tables associated with the database, the other gives each a pipe of its own.",
    guarantee:
      "Associated interfaces share the FIFO of their pipe, so a commit comes after the rows that were added before it. Independent pipes promise no such thing, and commits overtake rows.",
    tries: [
      "Look at the groups: the associated tables stand on one lane with their database.",
      "Select a commit that came too early, and the row that it overtook.",
    ],
  },
  workers: [DATABASE, INDEPENDENT],
  checks: [
    keptOrder("associated", "With associated tables, no commit overtakes a row", {
      filter: `${MESSAGES} and from == "database"`,
      what: "messages",
      atLeast: 30,
    }),
    inverted("independent", "With tables of their own pipes, commits overtake rows", {
      filter: `${MESSAGES} and from == "database-independent"`,
      what: "messages",
      atLeast: 1,
    }),
  ],
};
