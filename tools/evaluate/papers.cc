#include "tools/evaluate/papers.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "tools/source_files.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kPaperKinds = {".pdf", ".txt", ".md", ".html", ".htm"};
constexpr std::array<std::string_view, 3> kCopies = {"", ".scanned", ".mixed"};
constexpr std::string_view kFolderGold = "gold.json";
constexpr std::string_view kFolderPaper = "pack";

Error FindError(const fs::path& path, std::string message) {
  return {ErrorCode::kUnreadable, "find", {path.string(), 0, {}}, std::move(message)};
}

fs::path FolderOf(const fs::path& path) {
  std::error_code failure;
  const fs::path whole = fs::absolute(path, failure).lexically_normal();
  return whole.parent_path();
}

void GoldBelow(const fs::path& folder, GoldPapers& out, std::vector<std::string>& gold) {
  std::error_code failure;
  std::vector<std::string> files;
  fs::recursive_directory_iterator entry(folder, failure);
  for (const fs::recursive_directory_iterator end; !failure && entry != end; entry.increment(failure)) {
    std::error_code ignored;
    if (entry->path().extension() == ".json" && entry->is_regular_file(ignored))
      files.push_back(entry->path().string());
  }
  if (failure) out.problems.push_back(FindError(folder, "cannot be read: " + failure.message()));
  std::sort(files.begin(), files.end());
  gold.insert(gold.end(), files.begin(), files.end());
}

std::vector<std::string> GoldFiles(const std::vector<std::string>& arguments, GoldPapers& out) {
  std::vector<std::string> gold;
  for (const std::string& argument : arguments) {
    std::error_code failure;
    const fs::file_status status = fs::status(argument, failure);
    if (fs::is_directory(status)) {
      GoldBelow(argument, out, gold);
    } else if (fs::is_regular_file(status)) {
      gold.push_back(argument);
    } else {
      out.problems.push_back(FindError(argument, "does not exist; check the path"));
    }
  }
  return gold;
}

// The papers in the folder of a gold file.
std::vector<std::string> Beside(const std::string& gold) {
  std::vector<std::string> papers;
  std::error_code failure;
  const fs::path folder = fs::path(gold).parent_path();
  fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, failure);
  for (const fs::directory_iterator end; !failure && entry != end; entry.increment(failure)) {
    const std::string paper = (folder / entry->path().filename()).string();
    std::error_code ignored;
    if (entry->is_regular_file(ignored) && IsPaperOf(paper, gold)) papers.push_back(paper);
  }
  return papers;
}

void Add(const std::string& gold, std::vector<std::string> papers, GoldPapers& out) {
  std::sort(papers.begin(), papers.end());
  papers.erase(std::unique(papers.begin(), papers.end()), papers.end());
  if (papers.empty()) out.without_paper.push_back(gold);
  for (std::string& paper : papers) out.pairs.push_back({gold, std::move(paper)});
}

std::vector<std::string> Among(const std::vector<std::string>& listed, const std::string& gold) {
  std::vector<std::string> papers;
  for (const std::string& paper : listed) {
    if (IsPaperOf(paper, gold)) papers.push_back(paper);
  }
  return papers;
}

}  // namespace

bool IsPaperOf(const std::string& paper, const std::string& gold) {
  const fs::path gold_path(gold);
  const std::string name = fs::path(paper).filename().string();
  if (gold_path.filename() == kFolderGold) {
    const bool kind = std::any_of(kPaperKinds.begin(), kPaperKinds.end(), [&](std::string_view k) {
      return name == std::string(kFolderPaper).append(k);
    });
    return kind && FolderOf(paper).filename() == FolderOf(gold).filename();
  }
  const std::string stem = gold_path.stem().string();
  for (const std::string_view copy : kCopies) {
    for (const std::string_view kind : kPaperKinds) {
      if (name == std::string(stem).append(copy).append(kind)) return true;
    }
  }
  return false;
}

GoldPapers FindGoldPapers(const std::vector<std::string>& gold, const std::vector<std::string>& papers) {
  GoldPapers out;
  SourceFiles sources = FindSourceFiles(papers);
  out.problems = std::move(sources.problems);
  for (const std::string& file : GoldFiles(gold, out)) {
    std::vector<std::string> its = Among(sources.paths, file);
    for (std::string& paper : Beside(file)) its.push_back(std::move(paper));
    Add(file, std::move(its), out);
  }
  return out;
}

GoldPapers MatchGoldPapers(const std::vector<std::string>& gold, const std::vector<std::string>& listed) {
  GoldPapers out;
  for (const std::string& file : GoldFiles(gold, out)) Add(file, Among(listed, file), out);
  return out;
}

}  // namespace minutebook::tools
