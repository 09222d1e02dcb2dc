"""Adapters to engines that already spread work over many machines."""
