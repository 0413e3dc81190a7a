/* Samples of images and alignments of texts, for prelude/torch/nn/_samples.py. */
#include "lang/torch/bindings.h"
#include "lang/torch/parts.h"
#include "lang/torch/table.h"
#include "ops/alignments.h"
#include "ops/grids.h"

static gw_sampling sampling(gw_targs *t, size_t first) {
    int64_t beyond = 0;
    gw_targs_int(t, first + 1, 0, &beyond);
    return (gw_sampling){.beyond = (gw_beyond)beyond,
                         .nearest = gw_targs_bool(t, first, false),
                         .corners = gw_targs_bool(t, first + 2, false)};
}

gw_flow gw_torch_grid_samples(gw_targs *t, gw_value *out) {
    gw_tensor *image = gw_targs_tensor(t, 0), *grid = gw_targs_tensor(t, 1);
    return gw_return_tensor(t->vm, gw_grid_sample(image, grid, sampling(t, 2)), out);
}

gw_flow gw_torch_grid_slopes(gw_targs *t, gw_value *out) {
    gw_parts parts;
    const gw_status status =
        gw_grid_sample_slopes(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2),
                              sampling(t, 3), gw_targs_bool(t, 6, true), &parts);
    return status == GW_OK ? gw_return_parts(t->vm, &parts, out) : gw_raise_error(t->vm);
}

static gw_texts texts_of(gw_targs *t, size_t first) {
    gw_texts texts = {.text = gw_targs_tensor(t, first),
                      .steps = gw_targs_tensor(t, first + 1),
                      .labels = gw_targs_tensor(t, first + 2)};
    gw_targs_int(t, first + 3, 0, &texts.blank);
    return texts;
}

gw_flow gw_torch_ctc_losses(gw_targs *t, gw_value *out) {
    const gw_texts texts = texts_of(t, 1);
    gw_parts parts;
    return gw_ctc_loss(gw_targs_tensor(t, 0), &texts, &parts) == GW_OK
               ? gw_return_parts(t->vm, &parts, out)
               : gw_raise_error(t->vm);
}

gw_flow gw_torch_ctc_slopes(gw_targs *t, gw_value *out) {
    const gw_texts texts = texts_of(t, 2);
    return gw_return_tensor(t->vm,
                            gw_ctc_loss_slopes(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), &texts,
                                               gw_targs_tensor(t, 6), gw_targs_tensor(t, 7),
                                               gw_targs_bool(t, 8, false)),
                            out);
}
