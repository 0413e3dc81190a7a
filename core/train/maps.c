/* What the units of all layers say of places that are not data: maps, lines, single rows. Dropout
 * is off and norms use their running statistics. */
#include <string.h>

#include "base/context.h"
#include "train/net.h"

/* (rows, units) to units × rows, written as one array. */
static bool write_units(gw_net *net, const gw_tensor *out, gw_buffer *text, gw_buffer *floats) {
    const int64_t n = gw_tensor_dims(out)[0], units = gw_tensor_dims(out)[1];
    const size_t size = (size_t)(n * units) * sizeof(float);
    float *turned = gw_alloc(net->ctx, size);
    const float *from = gw_tensor_data(out);
    for (int64_t j = 0; turned && j < units; j++) {
        for (int64_t i = 0; i < n; i++) {
            turned[j * n + i] = from[i * units + j];
        }
    }
    if (turned) {
        gw_write_floats(text, floats, turned, (size_t)(n * units));
    }
    gw_release(net->ctx, turned, size);
    return turned;
}

gw_status gw_net_predict(gw_net *net, const float *rows, int64_t n, gw_buffer *text,
                         gw_buffer *floats) {
    gw_pass pass = {0};
    gw_tensor *x = gw_net_features(net, rows, n);
    bool done = x && gw_net_forward(net, x, false, &pass) == GW_OK;
    gw_buffer_format(text, "{\"step\":%lld,\"layers\":[", (long long)net->at.step);
    for (int i = 0; done && i < net->spec.n_layers; i++) {
        gw_buffer_text(text, i ? "," : "");
        done = write_units(net, pass.out[i], text, floats);
    }
    gw_buffer_text(text, "]}");
    gw_pass_free(&pass);
    gw_tensor_release(x);
    return done ? gw_written(net, text, floats) : gw_error(net->ctx);
}

/* Evenly from low to high; one point lies in the middle. */
static float place(double low, double high, int64_t i, int64_t n) {
    return (float)(n > 1 ? low + (high - low) * (double)i / (double)(n - 1) : (low + high) / 2);
}

static gw_status predict_all(gw_net *net, float *rows, int64_t n, gw_buffer *text,
                             gw_buffer *floats) {
    const size_t size = (size_t)(n * net->data.dims) * sizeof *rows;
    const gw_status status = rows ? gw_net_predict(net, rows, n, text, floats) : GW_E_MEMORY;
    gw_release(net->ctx, rows, size);
    return status;
}

static float *new_rows(gw_net *net, int64_t n) {
    return gw_alloc_zero(net->ctx, (size_t)(n * net->data.dims) * sizeof(float));
}

gw_status gw_net_maps(gw_net *net, int64_t resolution, const double low[2], const double high[2],
                      gw_buffer *text, gw_buffer *floats) {
    const int64_t n = resolution * resolution, dims = net->data.dims;
    float *rows = new_rows(net, n);
    for (int64_t i = 0; rows && i < n; i++) {
        rows[i * dims] = place(low[0], high[0], i % resolution, resolution);
        if (dims > 1) {
            rows[i * dims + 1] = place(high[1], low[1], i / resolution, resolution);
        }
    }
    return predict_all(net, rows, n, text, floats);
}

gw_status gw_net_line(gw_net *net, int64_t points, double low, double high, gw_buffer *text,
                      gw_buffer *floats) {
    float *rows = new_rows(net, points);
    for (int64_t i = 0; rows && i < points; i++) {
        rows[i * net->data.dims] = place(low, high, i, points);
    }
    return predict_all(net, rows, points, text, floats);
}
