// Somebody who reads the weather, in plain JavaScript: gets weather.mojom.Station by its name. It may be
// started before the station: its calls wait then.
import { connectToHost, Receiver, Remote } from "mojoscope/client";
import { Listener, Sky, Station } from "./gen-js/weather.mojom.js";

const SKIES = { [Sky.CLEAR]: "clear", [Sky.CLOUDY]: "cloudy", [Sky.RAIN]: "rain" };

function show({ place, celsius, sky }) {
  console.log(`${place}: ${celsius} °C, ${SKIES[sky]}`);
}

const host = await connectToHost("weather", { processName: "reader" });
const station = new Remote(Station, host.getInterface(Station));

const { reading } = await station.get().getReading("Oslo");
show(reading);
const elsewhere = await station.get().getReading("Atlantis");
console.log(elsewhere.reading === null ? "Atlantis is not watched." : "Atlantis is back!");

// An interface in the other direction: the station calls, this process implements.
const listener = new Receiver(Listener, { onReading: show });
const done = new Promise((resolve) => {
  const remote = listener.bindNewPipeAndPassRemote();
  listener.setDisconnectHandler(({ description }) => resolve(description));
  station.get().subscribe(3, remote);
});
console.log(await done);

station.reset();
await host.close();
