/* What prelude/matplotlib asks of C: `_plot`, the loops over points and cells that a figure's SVG
 * is made of, and the way of a figure to who watches the run. Coordinates are written in
 * hundredths. */
#ifndef GW_LANG_PLOT_PLOT_H
#define GW_LANG_PLOT_PLOT_H

#include "lang/native.h"

/* From data to the page: x * sx + ox, y * sy + oy. */
typedef struct gw_scaling {
    double sx, ox, sy, oy;
} gw_scaling;

/* Reads (sx, ox, sy, oy); false and TypeError. */
bool gw_plot_scaling(gw_vm *vm, gw_value v, gw_scaling *out);
/* The elements of a contiguous float64 array, borrowed; false and TypeError. */
bool gw_plot_numbers(gw_vm *vm, gw_value v, const double **data, size_t *n);
/* Appends a number of two decimals, without zeros at its end. What is out of all bounds is put at
 * their edge. */
bool gw_plot_number(gw_buffer *out, double x);
/* Appends `letter` and a point. */
bool gw_plot_point(gw_buffer *out, char letter, double x, double y);
/* The text as a str, and the buffer freed. */
gw_flow gw_plot_text(gw_vm *vm, gw_buffer *text, gw_value *out);

extern const gw_native_def gw_plot_path_functions[], gw_plot_contour_functions[];
/* Makes the module known to the vm. */
bool gw_plot_install(gw_vm *vm);

#endif
