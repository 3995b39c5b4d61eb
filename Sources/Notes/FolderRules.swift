/// What each file of a folder becomes (R4): chapters, a preface, introductions and pages.
struct FolderRules {
  /// More files than this at the top of a folder are pages of one category.
  static let flatLimit = 40

  private let files: [NoteFile]
  /// How many notes stand in or below each folder.
  private let noteCounts: [[String]: Int]
  private let isAlone: Bool
  private let isFlat: Bool

  /// Takes the files in reading order. While the rest is being read they are the first of `folders`, which tells where
  /// every file stands: what a file becomes depends on those beside it.
  init(_ files: [NoteFile], folders: [[String]]) {
    self.files = files
    let counts = Self.noteCounts(of: folders)
    noteCounts = counts
    isAlone = folders.count < 2
    isFlat = folders.count { $0.isEmpty || ($0.count == 1 && counts[$0] == 1) } > Self.flatLimit
  }

  private static func noteCounts(of folders: [[String]]) -> [[String]: Int] {
    var counts: [[String]: Int] = [:]
    guard folders.contains(where: { !$0.isEmpty }) else { return counts }
    var rest = folders[...]
    // Files of one folder mostly stand together, and folders are slow keys.
    while let folder = rest.first {
      let run = rest.prefix { $0 == folder }
      rest = rest[run.endIndex...]
      for depth in 0...folder.count { counts[Array(folder.prefix(depth)), default: 0] += run.count }
    }
    return counts
  }

  func build(title: String) -> NotebookBuilder {
    var builder = NotebookBuilder(title: title, fileCount: files.count)
    let readmes = files.indices.filter { files[$0].isReadme }.map { ($0, place(of: files[$0])) }.filter(\.1.isReadme)
    // A category is named by its folder's README, wherever among its files that stands.
    var categoryTitles: [String: Title] = [:]
    for (index, place) in readmes where place.folders.count == 1 && categoryTitles[place.folders[0]] == nil {
      categoryTitles[place.folders[0]] = files[index].heading(cutsIcon: true) ?? Title(place.folders[0])
    }
    // The notebook's README comes first, wherever it was given.
    let readme = isAlone ? nil : readmes.first { $0.1.folders.isEmpty }?.0
    if let readme { builder.setPreface(files[readme]) }
    var flatCategory: Int?
    // Of a README and an index in one folder, the first speaks for it, and the other is a note.
    var introduced: Set<[String]> = []
    // Files of one folder mostly stand together, and folders and titles are slow keys.
    var last: (folders: [String], isAlone: Bool, category: Int?) = ([], false, nil)
    for (index, file) in files.enumerated() where index != readme {
      if file.folders != last.folders { last = (file.folders, noteCounts[file.folders] == 1, nil) }
      let place = place(of: file, isAlone: last.isAlone)
      if place.folders.isEmpty {
        if let name = file.outline.frontMatter.category, !isAlone {
          let category = builder.category(titled: Title([.text(name)], cutsIcon: true))
          builder.addPage(file, stem: place.stem, group: [], category: category)
        } else if isFlat {
          let name = readme.flatMap { files[$0].heading(cutsIcon: true) } ?? Title(title)
          let category = flatCategory ?? builder.category(titled: name)
          flatCategory = category
          builder.addPage(file, stem: place.stem, group: [], category: category)
        } else {
          builder.addChapters(file, stem: place.stem)
        }
        continue
      }
      let category: Int
      if let name = file.outline.frontMatter.category {
        category = builder.category(titled: Title([.text(name)], cutsIcon: true))
      } else {
        let folder = place.folders[0]
        category = last.category ?? builder.category(titled: categoryTitles[folder] ?? Title(folder))
        last.category = category
      }
      if place.isReadme, place.folders.count == 1, introduced.insert(place.folders).inserted {
        builder.setIntroduction(file, stem: place.stem, category: category)
      } else {
        builder.addPage(file, stem: place.stem, group: Array(place.folders.dropFirst()), category: category)
      }
    }
    return builder
  }

  /// Where a file stands once the folders that are notes themselves are taken for files.
  private struct Place {
    var folders: [String]
    var stem: String
    var isReadme: Bool
  }

  private func place(of file: NoteFile) -> Place { place(of: file, isAlone: noteCounts[file.folders] == 1) }

  /// `isAlone` tells whether no other note stands in its folder.
  private func place(of file: NoteFile, isAlone: Bool) -> Place {
    guard let folder = file.folders.last else {
      return Place(folders: [], stem: file.stem, isReadme: file.isReadme)
    }
    // A README is its folder's note; the top folder's introduces the category.
    if isAlone || (file.isReadme && file.folders.count > 1) {
      return Place(folders: file.folders.dropLast(), stem: folder, isReadme: false)
    }
    return Place(folders: file.folders, stem: file.stem, isReadme: file.isReadme)
  }
}

extension NoteFile {
  /// What the file calls itself: by its front matter, else by its first level-1 heading.
  fileprivate func heading(cutsIcon: Bool) -> Title? {
    if let title = outline.frontMatter.title { return Title([.text(title)], cutsIcon: cutsIcon) }
    return outline.headings.first { $0.level == 1 }.map { Title($0.title.inlines, cutsIcon: cutsIcon) }
  }
}
