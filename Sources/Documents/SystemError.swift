public import Foundation

/// Why the system refused to read or to write, in words for people and not in those of the library.
public enum SystemError {
  /// The reason, a clause without a full stop: "permission denied", "no space left on device".
  public static func reason(_ error: any Error) -> String {
    if let code = posixCode(error) { return text(code) }
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file or folder"
    case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
    case .fileReadTooLarge: return "the file is too large"
    case .fileWriteOutOfSpace: return "no space left on device"
    case .fileWriteVolumeReadOnly: return "the disk can only be read"
    case .fileWriteFileExists: return "there is such a file already"
    case .fileReadInvalidFileName, .fileWriteInvalidFileName: return "no file can have this name"
    default: return "the system gives no reason"
    }
  }

  /// The number that the system gave, perhaps within errors of the library.
  private static func posixCode(_ error: any Error) -> Int32? {
    if let error = error as? POSIXError { return error.code.rawValue }
    let known = error as NSError
    if known.domain == NSPOSIXErrorDomain { return Int32(known.code) }
    return (known.userInfo[NSUnderlyingErrorKey] as? any Error).flatMap(posixCode)
  }

  /// The words of the C library for a number, which begin with a capital.
  private static func text(_ code: Int32) -> String {
    let words = unsafe String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
