#include "tools/shard_plan.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <utility>

#include "ingest/reader.h"
#include "schema/sha256.h"
#include "tools/durable_file.h"
#include "tools/escaped_path.h"

namespace minutebook::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kBytesOfAnyFile = 65536;  // what opening and loading a file costs, as bytes of paper
constexpr std::size_t kShardDigits = 5;
constexpr std::size_t kSha256Digits = 64;
constexpr std::string_view kPlanTitle = "minutebook plan 1";
constexpr std::string_view kShardTitle = "# minutebook shard list 1: size, SHA-256 or -, path";

Error Bad(std::string message) { return MakeError(ErrorCode::kInvalid, "plan", std::move(message)); }

// Files that must stay together: the places in the list of those with one content.
struct Group {
  std::uint64_t work = 0;
  std::vector<std::size_t> files;
};

std::vector<Group> GroupByContent(const std::vector<PlannedFile>& files) {
  std::vector<Group> groups;
  std::map<std::string_view, std::size_t> by_content;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string_view content = files[i].sha256;
    const auto found = content.empty() ? by_content.end() : by_content.find(content);
    if (found != by_content.end()) {
      Group& group = groups[found->second];
      group.files.push_back(i);
      group.work += kBytesOfAnyFile;
      continue;
    }
    if (!content.empty()) by_content.emplace(content, groups.size());
    groups.push_back({files[i].size + kBytesOfAnyFile, {i}});
  }
  return groups;
}

// The lines of a text that ends in a line end; an unfinished last line counts as a line.
std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

Result<PlannedFile> ParseFile(std::string_view line) {
  const std::vector<std::string_view> fields = TabFields(line);
  if (fields.size() != 3) return Bad("expected size, SHA-256 and path with a tab between");
  const auto size = WholeNumber(fields[0], UINT64_MAX);
  if (!size) return Bad("the size is no number");
  if (fields[1] != "-" && !IsSha256Hex(fields[1])) return Bad("the SHA-256 is not 64 digits nor -");
  const auto path = UnescapePath(fields[2]);
  if (!path) return Bad("the path is not written as it should be");
  return PlannedFile{*path, *size, fields[1] == "-" ? std::string() : std::string(fields[1])};
}

std::string PlanPath(const std::string& folder) { return (fs::path(folder) / "plan.txt").string(); }

std::string ShardPath(const std::string& folder, int number) {
  return (fs::path(folder) / "shards" / (ShardName(number) + ".txt")).string();
}

std::string DigestOf(const std::vector<std::string>& texts) {
  std::string digests;
  for (const std::string& text : texts) digests += Sha256Hex(text) + "\n";
  return Sha256Hex(digests);
}

Error Misread(Error error, const std::string& path) {
  error.where.file = path;
  return error;
}

}  // namespace

std::vector<std::vector<PlannedFile>> SplitIntoShards(std::vector<PlannedFile> files, int shards) {
  std::vector<Group> groups = GroupByContent(files);
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.work > b.work; });
  // The largest first, each to the shard that has least so far, of equals to the first.
  using Load = std::pair<std::uint64_t, std::size_t>;
  std::priority_queue<Load, std::vector<Load>, std::greater<>> least;
  for (std::size_t i = 0; i < static_cast<std::size_t>(shards); ++i) least.push({0, i});
  std::vector<std::vector<std::size_t>> places(static_cast<std::size_t>(shards));
  for (const Group& group : groups) {
    const auto [work, shard] = least.top();
    least.pop();
    places[shard].insert(places[shard].end(), group.files.begin(), group.files.end());
    least.push({work + group.work, shard});
  }
  std::vector<std::vector<PlannedFile>> split(places.size());
  for (std::size_t shard = 0; shard < places.size(); ++shard) {
    std::sort(places[shard].begin(), places[shard].end());
    for (const std::size_t place : places[shard]) split[shard].push_back(std::move(files[place]));
  }
  return split;
}

std::string ShardText(const std::vector<PlannedFile>& files) {
  std::string text(kShardTitle);
  text += '\n';
  for (const PlannedFile& file : files) {
    text += std::to_string(file.size) + '\t' + (file.sha256.empty() ? "-" : file.sha256) + '\t' +
            EscapePath(file.path) + '\n';
  }
  return text;
}

Result<std::vector<PlannedFile>> ParseShard(std::string_view text) {
  const std::vector<std::string_view> lines = LinesOf(text);
  if (lines.empty() || lines.front() != kShardTitle) return Bad("the file is no shard of a plan");
  std::vector<PlannedFile> files;
  std::set<std::string> paths;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto file = ParseFile(lines[i]);
    if (!file) return Bad("line " + std::to_string(i + 1) + ": " + file.error().message);
    if (!paths.insert(file->path).second) {
      return Bad("line " + std::to_string(i + 1) + ": the path stands there twice");
    }
    files.push_back(std::move(*file));
  }
  return files;
}

std::string PlanText(const PlanFacts& facts) {
  return std::string(kPlanTitle) + "\nfolder\t" + EscapePath(facts.folder) + "\nshards\t" +
         std::to_string(facts.shards) + "\nfiles\t" + std::to_string(facts.files) + "\nbytes\t" +
         std::to_string(facts.bytes) + "\ndigest\t" + facts.digest + "\n";
}

Result<PlanFacts> ParsePlan(std::string_view text) {
  const std::vector<std::string_view> lines = LinesOf(text);
  if (lines.empty() || lines.front() != kPlanTitle) {
    return Bad("the file is no plan, or one of another version of minutebook");
  }
  std::map<std::string_view, std::string_view> values;
  for (const std::string_view line : lines) {
    const std::vector<std::string_view> fields = TabFields(line);
    if (fields.size() == 2) values[fields[0]] = fields[1];
  }
  const auto folder = UnescapePath(values["folder"]);
  const auto shards = WholeNumber(values["shards"], kMaxShards);
  const auto files = WholeNumber(values["files"], UINT64_MAX);
  const auto bytes = WholeNumber(values["bytes"], UINT64_MAX);
  if (!folder || !shards || *shards == 0 || !files || !bytes || !IsSha256Hex(values["digest"])) {
    return Bad("the plan is damaged; make it again in another folder");
  }
  return PlanFacts{*folder, static_cast<int>(*shards), *files, *bytes, std::string(values["digest"])};
}

Status WritePlan(const std::string& folder, const std::string& working_folder,
                 const std::vector<std::vector<PlannedFile>>& shards) {
  PlanFacts facts{working_folder, static_cast<int>(shards.size()), 0, 0, ""};
  std::vector<std::string> texts;
  for (const std::vector<PlannedFile>& files : shards) {
    facts.files += files.size();
    for (const PlannedFile& file : files) facts.bytes += file.size;
    texts.push_back(ShardText(files));
  }
  facts.digest = DigestOf(texts);
  std::error_code ignored;
  if (fs::exists(PlanPath(folder), ignored)) {
    const auto there = ReadPlan(folder);
    if (there && *there == facts) return Ok{};
    return Misread(Bad("the folder holds another plan; give a folder of its own to each plan"), folder);
  }
  if (auto made = MakeFolder((fs::path(folder) / "shards").string()); !made) return made;
  for (int number = 1; number <= facts.shards; ++number) {
    const std::string& text = texts[static_cast<std::size_t>(number - 1)];
    if (auto written = WriteDurably(ShardPath(folder, number), text); !written) return written;
  }
  return WriteDurably(PlanPath(folder), PlanText(facts));
}

Result<PlanFacts> ReadPlan(const std::string& folder) {
  const auto text = ingest::ReadFile(PlanPath(folder));
  if (!text) return Misread(Bad("the folder holds no plan; make one with 'minutebook plan'"), folder);
  auto facts = ParsePlan(*text);
  if (!facts) return Misread(facts.error(), PlanPath(folder));
  return facts;
}

Result<Shard> ReadShard(const std::string& folder, const PlanFacts& facts, int number) {
  if (number < 1 || number > facts.shards) {
    return Misread(
        Bad("the plan has shards 1 to " + std::to_string(facts.shards) + ", not " + std::to_string(number)),
        folder);
  }
  const std::string path = ShardPath(folder, number);
  const auto text = ingest::ReadFile(path);
  if (!text) return text.error();
  auto files = ParseShard(*text);
  if (!files) return Misread(files.error(), path);
  return Shard{number, facts.shards, Sha256Hex(*text), std::move(*files)};
}

std::string ShardName(int number) {
  const std::string digits = std::to_string(number);
  return std::string(kShardDigits - std::min(kShardDigits, digits.size()), '0') + digits;
}

std::vector<std::string_view> TabFields(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

std::optional<std::uint64_t> WholeNumber(std::string_view text, std::uint64_t max) {
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || failure != std::errc{} || end != text.data() + text.size() || number > max) {
    return std::nullopt;
  }
  return number;
}

bool IsSha256Hex(std::string_view text) {
  return text.size() == kSha256Digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace minutebook::tools
