// packmaker: sample packs with their gold, from a written master or from a seed. See corpus/README.md.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "corpus/generator/compose.h"
#include "corpus/generator/master.h"
#include "corpus/generator/paginate.h"
#include "corpus/generator/pdf_writer.h"
#include "corpus/generator/text.h"
#include "corpus/generator/text_writer.h"
#include "corpus/generator/vary.h"

namespace fs = std::filesystem;

namespace packmaker {
namespace {

constexpr const char* kUsage =
    "usage: packmaker build MASTER DIR         write pack.pdf, pack.txt and gold.json\n"
    "       packmaker check DIR                compare text and gold of all masters under DIR with the files "
    "there\n"
    "       packmaker ranges MASTER            print the pages the papers of each item take\n"
    "       packmaker --seed N [--count K] [--style unitary|county|parish|district|bodies|mixed] [--no-pdf] "
    "--out "
    "DIR\n";

bool ReadFile(const fs::path& path, std::string& text) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  std::ostringstream buffer;
  buffer << in.rdbuf();
  text = buffer.str();
  return true;
}

bool WriteFile(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (out) return true;
  std::cerr << "packmaker: cannot write " << path.string() << "\n";
  return false;
}

bool ReadMaster(const fs::path& path, Master& master) {
  std::string text;
  if (!ReadFile(path, text)) {
    std::cerr << "packmaker: cannot read " << path.string() << "\n";
    return false;
  }
  std::vector<std::string> errors;
  master = ParseMaster(path.string(), text, errors);
  for (const std::string& error : errors) std::cerr << error << "\n";
  return errors.empty();
}

bool Report(const std::vector<std::string>& errors) {
  for (const std::string& error : errors) std::cerr << error << "\n";
  return errors.empty();
}

std::string GoldText(const Composition& pack) {
  return pack.gold.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// The agenda must print the pages its papers take.
bool RangesHold(const Composition& pack, const PdfResult& pdf) {
  bool good = true;
  for (const PaperRange& range : ActualRanges(pack, pdf)) {
    if (std::find(pack.ranges.begin(), pack.ranges.end(), range) != pack.ranges.end()) continue;
    std::cerr << "packmaker: item " << range.item << " takes pages " << range.from << " - " << range.to
              << ", its agenda line says otherwise\n";
    good = false;
  }
  return good;
}

bool WritePack(const Composition& pack, const fs::path& pdf_path, const fs::path& text_path,
               const fs::path& gold_path) {
  if (!pdf_path.empty()) {
    const PdfResult pdf = WritePdf(pack);
    if (pdf.bytes.empty() || !RangesHold(pack, pdf)) return false;
    if (!WriteFile(pdf_path, pdf.bytes)) return false;
  }
  return WriteFile(text_path, WriteText(pack)) && WriteFile(gold_path, GoldText(pack));
}

int Build(const fs::path& master_path, const fs::path& dir) {
  Master master;
  if (!ReadMaster(master_path, master)) return 1;
  const Composition pack = Compose(master);
  if (!Report(pack.errors)) return 1;
  std::error_code error;
  fs::create_directories(dir, error);
  return WritePack(pack, dir / "pack.pdf", dir / "pack.txt", dir / "gold.json") ? 0 : 1;
}

bool SameAsFile(const fs::path& path, const std::string& expected) {
  std::string text;
  if (!ReadFile(path, text)) {
    std::cerr << path.string() << ": missing\n";
    return false;
  }
  if (text == expected) return true;
  const auto [a, b] = std::mismatch(text.begin(), text.end(), expected.begin(), expected.end());
  std::cerr << path.string() << ":" << 1 + std::count(text.begin(), a, '\n') << ": differs from its master\n";
  return false;
}

int Check(const fs::path& dir) {
  int masters = 0;
  bool good = true;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(dir, error)) {
    if (entry.path().filename() != "pack.master") continue;
    ++masters;
    Master master;
    if (!ReadMaster(entry.path(), master)) return 1;
    const Composition pack = Compose(master);
    good = Report(pack.errors) && good;
    good = SameAsFile(entry.path().parent_path() / "pack.txt", WriteText(pack)) && good;
    good = SameAsFile(entry.path().parent_path() / "gold.json", GoldText(pack)) && good;
  }
  std::cout << masters << " masters checked\n";
  return good && masters > 0 ? 0 : 1;
}

int Ranges(const fs::path& path) {
  Master master;
  if (!ReadMaster(path, master)) return 1;
  const Composition pack = Compose(master);
  if (!Report(pack.errors)) return 1;
  for (const PaperRange& range : ActualRanges(pack, WritePdf(pack))) {
    std::cout << range.item << ": " << range.from << "-" << range.to << "\n";
  }
  return 0;
}

struct VaryOptions {
  unsigned seed = 1;
  int count = 1;
  std::string style = "mixed";
  bool pdf = true;
  fs::path out;
};

int Vary(const VaryOptions& options) {
  std::error_code error;
  fs::create_directories(options.out, error);
  for (int i = 0; i < options.count; ++i) {
    const unsigned seed = options.seed + static_cast<unsigned>(i);
    Master master = VariedMaster(seed, options.style);
    if (options.pdf) master = Paginate(master);
    const Composition pack = Compose(master);
    if (!Report(pack.errors)) return 1;
    char name[32];
    std::snprintf(name, sizeof name, "pack-%07u", seed);
    const fs::path base = options.out / name;
    const fs::path pdf = options.pdf ? fs::path(base.string() + ".pdf") : fs::path();
    if (!WritePack(pack, pdf, base.string() + ".txt", base.string() + ".json")) return 1;
  }
  return 0;
}

bool ParseVary(const std::vector<std::string>& args, VaryOptions& options) {
  for (size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--no-pdf") {
      options.pdf = false;
      continue;
    }
    if (i + 1 == args.size()) return false;
    const std::string& value = args[i + 1];
    const auto number = ToInt(value);
    if (args[i] == "--seed" && number && *number >= 0) {
      options.seed = static_cast<unsigned>(*number);
    } else if (args[i] == "--count" && number && *number >= 0) {
      options.count = *number;
    } else if (args[i] == "--style") {
      options.style = value;
    } else if (args[i] == "--out") {
      options.out = value;
    } else {
      return false;
    }
    ++i;
  }
  return !options.out.empty();
}

int Main(const std::vector<std::string>& args) {
  if (args.size() == 3 && args[0] == "build") return Build(args[1], args[2]);
  if (args.size() == 2 && args[0] == "check") return Check(args[1]);
  if (args.size() == 2 && args[0] == "ranges") return Ranges(args[1]);
  VaryOptions options;
  if (!args.empty() && StartsWith(args[0], "--") && ParseVary(args, options)) return Vary(options);
  std::cerr << kUsage;
  return 2;
}

}  // namespace
}  // namespace packmaker

int main(int argc, char** argv) { return packmaker::Main(std::vector<std::string>(argv + 1, argv + argc)); }
