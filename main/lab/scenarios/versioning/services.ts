import { Receiver } from "../../../../shared/bindings/index.ts";
import type { BinderMap } from "../../../../shared/services/index.ts";
import type { LabServices, ServedWorker } from "../../scenario.ts";
import { createReading, type Reading, Weather } from "./gen/weather.mojom.ts";
import {
  createReading as createOldReading,
  type Reading as OldReading,
  Weather as OldWeather,
} from "./old/gen/weather.mojom.ts";

/** A server of version 2. */
class NewWeatherImpl implements Weather {
  #last: Reading = createReading();

  async record(reading: Reading): Promise<{ understood: string }> {
    this.#last = reading;
    const { celsius, humidityPercent, station } = reading;
    const where = station === null ? "no station" : `station ${station}`;
    return { understood: `${celsius} degrees, ${humidityPercent} % humidity, ${where}` };
  }

  async getLast(): Promise<{ reading: Reading }> {
    return { reading: this.#last };
  }

  async getStations(): Promise<{ stations: string[] }> {
    return { stations: this.#last.station === null ? [] : [this.#last.station] };
  }
}

/** A server of version 0: this class has never heard of humidity. */
class OldWeatherImpl implements OldWeather {
  #last: OldReading = createOldReading();

  async record(reading: OldReading): Promise<{ understood: string }> {
    this.#last = reading;
    return { understood: `${reading.celsius} degrees` };
  }

  async getLast(): Promise<{ reading: OldReading }> {
    return { reading: this.#last };
  }
}

/** To each client a server of the other version. */
export function weatherServices(): LabServices {
  return { offer };
}

function offer(broker: BinderMap, { kind, scope }: ServedWorker): void {
  if (kind === "weather-new-client") {
    broker.add(OldWeather, (pending) => {
      scope.add(new Receiver<OldWeather>(OldWeather, new OldWeatherImpl(), pending));
    });
    return;
  }
  broker.add(Weather, (pending) => {
    scope.add(new Receiver<Weather>(Weather, new NewWeatherImpl(), pending));
  });
}
