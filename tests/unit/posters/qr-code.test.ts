import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { codeModules } from "../../../src/posters/qr-code.ts";

describe("a QR code", () => {
  it("has the mask that the standard asks for, as a library chooses it that tries every mask", () => {
    for (let length = 1; length <= 150; length += 3) {
      const text = `https://office.example.org/${"community/2027/".repeat(10)}`.slice(0, length);
      expect(codeModules(text)).toEqual(encode(text, { ecc: "M", border: 0 }).data);
    }
  });

  it("corrects fewer errors for a long address, so that its modules stay large", () => {
    const long = `https://office.example.org/${"a".repeat(130)}`;
    expect(codeModules(long)).toEqual(encode(long, { ecc: "L", border: 0 }).data);
  });
});
