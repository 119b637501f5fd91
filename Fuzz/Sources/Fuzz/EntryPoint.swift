#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// libFuzzer is C: it hands over a pointer and a length. The bytes are copied here, and nothing behind this file
// sees the pointer.

/// Where libFuzzer calls in, once for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.run(unsafe [UInt8](UnsafeBufferPointer(start: data, count: count)))
  return 0
}

/// Where libFuzzer calls in before everything else: with `FUZZ_SEEDS` set, the seeds are written and nothing is fuzzed.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
  guard let folder = Target.variable("FUZZ_SEEDS") else { return 0 }
  exit(Seeds.write(to: folder) ? 0 : 2)
}
