// Times Meta's PDQ (C++, BSD; from the sdist of PyPI's `pdqhash`) for benchmarks/src/suites/pictures.
// Built by packages/tooling/src/bench-pdq.mjs with -O2 into build/, which is not committed.
//
//   time_pdq picture.rgb WIDTH HEIGHT RUNS
//
// Reads RGB bytes, prints {"hash","one":[ms],"eight":[ms]}: from RGB to the hash, and from RGB to the
// hashes of all eight orientations, run by run after ten that warm up.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

#include <pdq/cpp/common/pdqhashtypes.h>
#include <pdq/cpp/hashing/pdqhashing.h>

using namespace facebook::pdq::hashing;

namespace {

constexpr int WARM_UP = 10;

struct Picture {
  std::vector<unsigned char> rgb;
  int width;
  int height;
  std::vector<float> luma;
  std::vector<float> between;
};

struct Grids {
  float small[64][64];
  float rows[16][64];
  float strengths[16][16];
  float turned[16][16];
};

void fillLuma(Picture& picture) {
  unsigned char* rgb = picture.rgb.data();
  fillFloatLumaFromRGB(
      rgb, rgb + 1, rgb + 2, picture.height, picture.width, 3 * picture.width, 3, picture.luma.data());
}

Hash256 hashOne(Picture& picture, Grids& grids) {
  Hash256 hash;
  int quality = 0;
  fillLuma(picture);
  pdqHash256FromFloatLuma(
      picture.luma.data(), picture.between.data(), picture.height, picture.width,
      grids.small, grids.rows, grids.strengths, hash, quality);
  return hash;
}

Hash256 hashEight(Picture& picture, Grids& grids) {
  Hash256 hashes[8];
  int quality = 0;
  fillLuma(picture);
  pdqDihedralHash256esFromFloatLuma(
      picture.luma.data(), picture.between.data(), picture.height, picture.width,
      grids.small, grids.rows, grids.strengths, grids.turned,
      &hashes[0], &hashes[1], &hashes[2], &hashes[3], &hashes[4], &hashes[5], &hashes[6], &hashes[7],
      quality);
  return hashes[0];
}

void printTimes(const char* name, int runs, Picture& picture, Hash256 (*hash)(Picture&, Grids&)) {
  static Grids grids;
  std::printf(",\"%s\":[", name);
  for (int run = -WARM_UP; run < runs; run++) {
    const auto from = std::chrono::steady_clock::now();
    hash(picture, grids);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
    if (run >= 0) std::printf("%s%.4f", run == 0 ? "" : ",", took.count());
  }
  std::printf("]");
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "time_pdq picture.rgb WIDTH HEIGHT RUNS\n");
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  Picture picture;
  picture.rgb.assign(std::istreambuf_iterator<char>(file), {});
  picture.width = std::atoi(argv[2]);
  picture.height = std::atoi(argv[3]);
  const size_t pixels = static_cast<size_t>(picture.width) * picture.height;
  if (pixels == 0 || picture.rgb.size() != 3 * pixels) {
    std::fprintf(stderr, "%s has %zu bytes, not those of that size\n", argv[1], picture.rgb.size());
    return 1;
  }
  picture.luma.resize(pixels);
  picture.between.resize(pixels);
  static Grids grids;
  std::printf("{\"hash\":\"%s\"", hashOne(picture, grids).format().c_str());
  printTimes("one", std::atoi(argv[4]), picture, hashOne);
  printTimes("eight", std::atoi(argv[4]), picture, hashEight);
  std::printf("}\n");
  return 0;
}
