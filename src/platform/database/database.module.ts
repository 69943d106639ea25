import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { dataSourceOptions, type DataSourceWish, openDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { bindConnections } from './row-sight.js';

/** The one data source of the process, with its schema up to date before anything uses it. */
@Module({})
export class DatabaseModule {
  static forRoot(wish: DataSourceWish): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions(wish),
            // Whoever gave out the URL has made sure that it can be used.
            toRetry: () => false,
          }),
          dataSourceFactory: () => openMigrated(wish),
        }),
      ],
    };
  }
}

async function openMigrated(wish: DataSourceWish): Promise<DataSource> {
  const dataSource = await openDataSource(wish);
  try {
    await migrate(dataSource);
    bindConnections(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
