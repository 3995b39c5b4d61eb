import ArgumentParser
import Browsing
import FoundationEssentials
import Glibc
import Notes

/// The notes that a command reads.
struct NotesArguments: ParsableArguments {
  @Option(name: .long, help: .text(.notes), completion: .directory)
  var notes: String?

  @Argument(
    help: .text(.paths),
    completion: .file(extensions: ["md", "markdown"]))
  var paths: [String] = []

  /// What to read: the paths given, else `--notes`, `GONGBU_NOTES`, the notes installed with the program, or those of
  /// the repository it was built in.
  var sources: [String] {
    if !paths.isEmpty { return paths }
    let named = [notes, ProcessInfo.processInfo.environment["GONGBU_NOTES"]].compactMap { $0 }.first { !$0.isEmpty }
    return [named ?? Self.installedNotes ?? "notes"]
  }

  /// Reads the notes; throws a `Failure` that names what cannot be read.
  func read(progress: (ReadingProgress) -> Bool = { _ in true }) throws(Failure) -> Notebook {
    do {
      return try Notebook.read(sources, progress: progress)
    } catch {
      throw Failure(error)
    }
  }

  private static var installedNotes: String? {
    guard let binary = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    var folder = binary.split(separator: "/").dropLast().map(String.init)
    let shared = "/" + (folder.dropLast() + ["share", "gongbu", "notes"]).joined(separator: "/")
    if isFolder(shared) { return shared }
    // A binary in the repository's build folder: the notes are beside the package description.
    while !folder.isEmpty {
      let root = "/" + folder.joined(separator: "/")
      if FileManager.default.fileExists(atPath: root + "/Package.swift"), isFolder(root + "/notes") {
        return root + "/notes"
      }
      folder.removeLast()
    }
    return nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}

extension Failure {
  init(_ error: UnreadablePath) {
    switch error.cause {
    case .system(let reason): self = .of(.cannotRead(path: error.path, reason: reason), .noInput)
    case .noNotes: self = .of(.noNotes(path: error.path), .noInput)
    }
  }
}
