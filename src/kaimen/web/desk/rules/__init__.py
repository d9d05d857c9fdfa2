"""Pure rules of the desk: what stands where on its pages."""
