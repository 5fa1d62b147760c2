// Legacy structs in Mojo messages: a [Native] struct is a payload as param traits write it.
import type { TypeTraits } from "../bindings/index.ts";
import { AttachmentSet } from "./attachment-set.ts";
import type { SerializedHandle } from "./gen/native_types.mojom.ts";
import type { ParamTraits } from "./param-traits.ts";
import { PickleError } from "./pickle-error.ts";
import { PickleReader } from "./pickle-reader.ts";
import { PickleWriter } from "./pickle-writer.ts";

/** What is generated for a `[Native] struct`. */
export interface NativeStruct {
  data: Uint8Array;
  handles: SerializedHandle[] | null;
}

/**
 * Traits for a type map that has a legacy struct stand for a `[Native] struct`. A blob that the
 * param traits cannot read is refused; handles that they leave are closed.
 */
export function nativeStructTraits<T>(params: ParamTraits<T>): TypeTraits<NativeStruct, T> {
  return {
    read: ({ data, handles }) => {
      const attachments = new AttachmentSet(handles ?? []);
      const reader = new PickleReader(data, attachments);
      try {
        return params.read(reader);
      } catch (error) {
        reader.giveUp();
        if (error instanceof PickleError) return undefined;
        throw error;
      } finally {
        attachments.close();
      }
    },
    write: (value) => {
      const pickle = new PickleWriter();
      try {
        params.write(pickle, value);
      } catch (error) {
        for (const { theHandle } of pickle.attachments) theHandle.close();
        throw error;
      }
      const { attachments } = pickle;
      return { data: pickle.finish(), handles: attachments.length === 0 ? null : attachments };
    },
  };
}
