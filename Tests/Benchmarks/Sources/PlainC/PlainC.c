#include "PlainC.h"

static int64_t same_padded(int64_t extent, int64_t strides) { return (extent + strides - 1) / strides; }

/// A convolution of `copies` equal branches; adds its counts and returns its map.
static plain_map convolve(
  plain_map input, int64_t filters, int64_t kernel, int64_t strides, int64_t copies, plain_measures *sum) {
  plain_map output = {same_padded(input.height, strides), same_padded(input.width, strides), filters};
  int64_t weights = kernel * kernel * input.channels * filters * copies;
  sum->parameters += weights;
  sum->trainable += weights;
  sum->multiply_adds += output.height * output.width * weights;
  sum->activations += output.height * output.width * output.channels * copies;
  return output;
}

static void normalise(plain_map map, plain_measures *sum) {
  sum->parameters += 4 * map.channels;
  sum->trainable += 2 * map.channels;
  sum->activations += map.height * map.width * map.channels;
}

static void pass(plain_map map, int64_t copies, plain_measures *sum) {
  sum->activations += map.height * map.width * map.channels * copies;
}

static void widen(plain_handover *sight, int64_t kernel, int64_t strides) {
  sight->receptive_field += (kernel - 1) * sight->effective_stride;
  sight->effective_stride *= strides;
}

static bool equal(plain_map a, plain_map b) {
  return a.height == b.height && a.width == b.width && a.channels == b.channels;
}

static plain_facts infer(const plain_block *block, plain_handover input) {
  plain_facts facts = {.input = input, .shortcut = input.map, .output = input};
  plain_measures *sum = &facts.measures;
  int64_t expanded = block->expansion * block->filters;
  if (block->conv_shortcut) {
    facts.shortcut = convolve(input.map, expanded, 1, block->strides, 1, sum);
    normalise(facts.shortcut, sum);
  }
  plain_map map = convolve(input.map, block->filters, 1, 1, 1, sum);
  widen(&facts.output, 1, 1);
  facts.reduced = map;
  normalise(map, sum);
  pass(map, 1, sum);
  int64_t channels = block->filters / block->groups;
  map.channels = channels;
  pass(map, block->groups, sum);
  map = convolve(map, channels, block->kernel, block->strides, block->groups, sum);
  widen(&facts.output, block->kernel, block->strides);
  map.channels = channels * block->groups;
  facts.grouped = map;
  pass(map, 1, sum);
  normalise(map, sum);
  pass(map, 1, sum);
  map = convolve(map, expanded, 1, 1, 1, sum);
  widen(&facts.output, 1, 1);
  normalise(map, sum);
  facts.main = map;
  facts.adds_up = equal(map, facts.shortcut);
  pass(map, 1, sum);
  pass(map, 1, sum);
  facts.output.map = map;
  return facts;
}

static void add(plain_measures *totals, const plain_measures *measures, int64_t sign) {
  totals->parameters += sign * measures->parameters;
  totals->trainable += sign * measures->trainable;
  totals->multiply_adds += sign * measures->multiply_adds;
  totals->activations += sign * measures->activations;
}

plain_measures plain_infer(const plain_block *blocks, plain_facts *facts, int64_t count, plain_handover input) {
  plain_measures totals = {0};
  for (int64_t number = 0; number < count; number++) {
    facts[number] = infer(&blocks[number], input);
    add(&totals, &facts[number].measures, 1);
    input = facts[number].output;
  }
  return totals;
}

int64_t plain_infer_again(
  const plain_block *blocks, plain_facts *facts, int64_t count, int64_t first, plain_measures *totals) {
  int64_t number = first;
  plain_handover input = facts[first].input;
  while (number < count) {
    plain_handover before = facts[number].output;
    add(totals, &facts[number].measures, -1);
    facts[number] = infer(&blocks[number], input);
    add(totals, &facts[number].measures, 1);
    input = facts[number].output;
    number++;
    if (equal(before.map, input.map) && before.receptive_field == input.receptive_field &&
        before.effective_stride == input.effective_stride)
      break;
  }
  return number;
}
