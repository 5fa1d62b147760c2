import { DisconnectError } from "../../../../shared/bindings/index.ts";
import { claimOnce } from "../../claim-once.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Weather } from "./gen/weather.mojom.ts";
import { Weather as OldWeather } from "./old/gen/weather.mojom.ts";

/** Every so many readings, some ten seconds, the new client insists on its version; */
const STEPS_PER_DEMAND = 40;
/** the first time with this one. */
const FIRST_DEMAND = 2;

/** Some degrees that differ from step to step, and that a double holds exactly. */
function degrees(step: number): number {
  return (step % 80) / 2;
}

/** A program of version 0: what it imports knows of nothing else. */
export async function oldClientProgram(context: WorkerContext): Promise<WorkerProgram> {
  const weather = context.bind(OldWeather);
  const replies = new PendingReplies();
  const claim = claimOnce(context);
  const version = await weather.queryVersion();
  const versions = `the server has version ${version}, this client ${OldWeather.version}`;
  claim("newer-server", version > OldWeather.version, versions);
  let steps = 0;
  async function record(celsius: number): Promise<void> {
    const { understood } = await weather.get().record({ celsius });
    const expected = `${celsius} degrees, 0 % humidity, no station`;
    claim("not-sent", understood === expected, `the server understood: ${understood}`);
    await weather.get().getLast();
  }
  return {
    step: () => replies.add(record(degrees(steps++))),
    finish: () => replies.settle(),
    close: () => weather.reset(),
  };
}

/** A program of version 2. */
export async function newClientProgram(context: WorkerContext): Promise<WorkerProgram> {
  const weather = context.bind(Weather);
  const replies = new PendingReplies();
  const claim = claimOnce(context);
  const version = await weather.queryVersion();
  const versions = `the server has version ${version}, this client ${Weather.version}`;
  claim("older-server", version < Weather.version, versions);
  let steps = 0;
  async function record(celsius: number): Promise<void> {
    await weather.get().record({ celsius, humidityPercent: 63, station: "roof" });
    const { reading } = await weather.get().getLast();
    const { humidityPercent, station } = reading;
    const detail = `humidity ${humidityPercent}, station ${station}`;
    claim("not-received", humidityPercent === 0 && station === null, detail);
  }
  async function demandVersion(): Promise<void> {
    const demanding = context.bind(Weather);
    const disconnected = new Promise((resolve) => demanding.setDisconnectHandler(resolve));
    demanding.requireVersion(Weather.version);
    const answer = await demanding
      .get()
      .getStations()
      .catch((error: unknown) => error);
    await disconnected;
    const text = answer instanceof DisconnectError ? answer.message : "the call was answered";
    claim("heard", answer instanceof DisconnectError, text);
    demanding.reset();
  }
  return {
    step() {
      steps++;
      replies.add(record(degrees(steps)));
      if (steps % STEPS_PER_DEMAND === FIRST_DEMAND) replies.add(demandVersion());
    },
    finish: () => replies.settle(),
    close: () => weather.reset(),
  };
}
