// The arithmetic of ShapeEngine for the article's blocks as a plain loop: no unknown extents, no overflow,
// no illegal settings. What is measured against it is the price of all those.

#ifndef PLAIN_C_H
#define PLAIN_C_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  int64_t height, width, channels;
} plain_map;

typedef struct {
  int64_t filters, groups, strides, expansion, kernel;
  bool conv_shortcut;
} plain_block;

/// What one block hands on to the next.
typedef struct {
  plain_map map;
  int64_t receptive_field, effective_stride;
} plain_handover;

typedef struct {
  int64_t parameters, trainable, multiply_adds, activations;
} plain_measures;

typedef struct {
  plain_handover input, output;
  plain_map reduced, grouped, main, shortcut;
  plain_measures measures;
  bool adds_up;
} plain_facts;

/// Infers all blocks, one after the other, and sums them up.
plain_measures plain_infer(const plain_block *blocks, plain_facts *facts, int64_t count, plain_handover input);

/// Infers block `first` and those below it as far as what is handed on differs, and brings `totals` up to
/// date. Returns the block at which it stopped.
int64_t plain_infer_again(
  const plain_block *blocks, plain_facts *facts, int64_t count, int64_t first, plain_measures *totals);

#endif
