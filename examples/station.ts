// The weather station, in TypeScript: offers weather.mojom.Station to all processes of the host.
import { connectToHost, type PendingRemote, Receiver, Remote } from "mojoscope/client";
import { Listener, type Reading, Sky, Station } from "./gen/weather.mojom.ts";

const READINGS: readonly Reading[] = [
  { place: "Bergen", celsius: 7.5, sky: Sky.RAIN },
  { place: "Oslo", celsius: 4, sky: Sky.CLOUDY },
  { place: "Tromsø", celsius: -3.25, sky: Sky.CLEAR },
];

class StationImpl implements Station {
  async getReading(place: string): Promise<{ reading: Reading | null }> {
    return { reading: READINGS.find((reading) => reading.place === place) ?? null };
  }

  subscribe(count: number, pending: PendingRemote<Listener>): void {
    const listener = new Remote(Listener, pending);
    for (let told = 0; told < count; told += 1) {
      const reading = READINGS[told % READINGS.length];
      if (reading !== undefined) listener.get().onReading(reading);
    }
    listener.resetWithReason(0, "that is all");
  }
}

// The host comes first: npm run host.
const host = await connectToHost("weather", { processName: "station" });
await host.offer(
  Station,
  (receiver) => void new Receiver<Station>(Station, new StationImpl(), receiver),
);
console.log(`The station is open${host.tap.isOn ? ", and seen by the host" : ""}.`);

host.onClosed = () => {
  console.log("The host has gone, and so does the station.");
  void host.close();
};
