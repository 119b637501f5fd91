public import Formats

/// The pages of the manual about all formats, those whose bytes are their text first.
public let allFormatPages = [FormatPage.plainText, .markdown] + FormatPage.converted
