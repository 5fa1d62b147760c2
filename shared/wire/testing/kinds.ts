// For property tests: a struct with every kind of field that needs no handles.
import { describeText } from "./describe-text.ts";

/** Interface t.Any with one method `Take(All all)`. */
export const kinds = describeText(`
  module t;
  enum Color { kRed = -3, kGreen, kBlue = 10 };
  [Extensible] enum Shade { [Default] kLight, kDark };
  struct Empty {};
  struct Numbers {
    bool a; int8 b; uint16 c; bool d; int64 e; float f; uint8 g; double h; bool i; uint32 j;
    uint64 k; int16 l; int32 m;
  };
  struct Nullables {
    bool? a; int8? b; uint16? c; int64? d; float? e; double? f; Color? g; Shade? h; uint8? i;
  };
  struct Arrays {
    array<bool> a; array<int8> b; array<uint8> c; array<int16> d; array<uint16> e;
    array<int32> f; array<uint32> g; array<int64> h; array<uint64> i; array<float> j;
    array<double> k; array<string> l; array<string?> m; array<Color> n; array<Numbers> o;
    array<Empty?> p; array<Pick> q; array<Pick?> r; array<array<uint8>?> s; array<int32, 3> t;
    array<map<string, int8>> u;
  };
  struct NullableArrays {
    array<bool?> a; array<int8?> b; array<uint16?> c; array<int64?> d; array<double?> e;
    array<Color?> f; array<uint8?>? g; array<bool?, 9>? h;
  };
  struct Maps {
    map<string, int32> a; map<int64, string?> b; map<Color, Pick> c; map<uint8, bool> d;
    map<bool, uint8>? e; map<string, Numbers?> f; map<int16, int32?> g;
  };
  union Inner { bool a; string b; Numbers c; Color d; };
  union Pick { int64 a; Inner b; array<int32> c; map<string, bool> d; Inner? e; Empty f; double g; };
  struct List { int32 value; List? next; array<Tree> trees; };
  union Tree { int32 leaf; array<Tree> branches; List list; };
  struct All {
    Numbers numbers;
    Nullables nullables;
    Arrays arrays;
    NullableArrays? nullable_arrays;
    Maps maps;
    Pick pick;
    Pick? maybe;
    string text;
    List? list;
    Tree tree;
    [MinVersion=1] string? newer;
    [MinVersion=1] int32 number;
    [MinVersion=4] Pick? newest;
  };
  interface Any { Take(All all); };
`);
