#if canImport(Glibc)
  import Glibc
#endif

/// Sets UTF-8 as the encoding of names for this thread: libarchive gives names in the encoding of the locale.
///
/// On other systems than Linux names are UTF-8 without it.
@safe struct CharacterLocale {
  #if canImport(Glibc)
    private static nonisolated(unsafe) let utf8 = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    private let previous: locale_t?

    init() {
      if let locale = unsafe Self.utf8 { unsafe previous = uselocale(locale) } else { unsafe previous = nil }
    }

    func restore() { if let previous = unsafe previous { _ = unsafe uselocale(previous) } }
  #else
    init() {}
    func restore() {}
  #endif
}
