import Foundation

/// Prints a line at once, also into a file or a pipe.
func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
}
