/** Where the rows of each code stand in a file, the code of the first row first. */
export class Places {
  private constructor(
    private readonly places: Int32Array,
    /** Where the places of each code begin, and where those of the last end. */
    private readonly begins: Int32Array,
  ) {}

  static of(groups: readonly (readonly number[])[]): Places {
    const begins = new Int32Array(groups.length + 1);
    groups.forEach((group, at) => (begins[at + 1] = (begins[at] ?? 0) + group.length));
    const places = new Int32Array(begins.at(-1) ?? 0);
    groups.forEach((group, at) => {
      places.set(group, begins[at]);
    });
    return new Places(places, begins);
  }

  /** How many codes. */
  get length(): number {
    return this.begins.length - 1;
  }

  /** How many rows. */
  get size(): number {
    return this.places.length;
  }

  /** The places of some codes. */
  slice(from: number, to: number): readonly (readonly number[])[] {
    const some: (readonly number[])[] = [];
    for (let at = from; at < Math.min(to, this.length); at += 1) {
      some.push([...this.places.subarray(this.begins[at], this.begins[at + 1])]);
    }
    return some;
  }
}

/** What was found for a few keys: the one that was longest not asked for is forgotten first. */
export class Remembered<Value extends { readonly size: number }> {
  private readonly values = new Map<string, Value>();

  /** @param most what all sizes may come to; one value is remembered however large it is */
  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    let size = [...this.values.values()].reduce((sum, each) => sum + each.size, 0);
    for (const [oldest, each] of this.values) {
      if (size <= this.most || oldest === key) return;
      this.values.delete(oldest);
      size -= each.size;
    }
  }

  delete(key: string): void {
    this.values.delete(key);
  }
}
